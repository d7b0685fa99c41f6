package io.keepsake.runtime.tier;

import io.keepsake.runtime.spi.ByteChange;
import io.keepsake.runtime.spi.ByteKey;
import io.keepsake.runtime.spi.ByteRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The changes that are just being saved, and which of them have become void meanwhile; guarded by its owner's lock. */
final class Leaving {
  private final Map<ByteKey, ByteChange> changes;

  /** Those of the answers that the store has never been told of. */
  private final Set<ByteKey> unknown;

  /** Those that other processes have to be told of. */
  private final Set<ByteKey> telling;

  private final Set<ByteKey> voided = new HashSet<>();

  /** Those of the void ones that nobody removes from the store but who saves them. */
  private final Set<ByteKey> ours = new HashSet<>();

  /**
   * An answer that was to be saved, and is void.
   *
   * @param isOurs whether nobody else removes it from the store
   * @param replaces whether the store may have an older one
   */
  record Voided(ByteRecord record, boolean isOurs, boolean replaces) {}

  Leaving(Map<ByteKey, ByteChange> changes, Set<ByteKey> unknown, Set<ByteKey> telling) {
    this.changes = changes;
    this.unknown = unknown;
    this.telling = telling;
  }

  static Leaving nothing() {
    return new Leaving(Map.of(), Set.of(), Set.of());
  }

  boolean isEmpty() {
    return changes.isEmpty();
  }

  boolean has(ByteKey key) {
    return changes.containsKey(key);
  }

  @Nullable
  ByteChange find(ByteKey key) {
    return changes.get(key);
  }

  List<ByteChange> changes() {
    return new ArrayList<>(changes.values());
  }

  Set<ByteKey> keys() {
    return changes.keySet();
  }

  Set<ByteKey> telling() {
    return telling;
  }

  boolean isVoid(ByteKey key) {
    return voided.contains(key);
  }

  /** Notes that answers have become void. */
  void annul(Predicate<ByteRecord> isVoid, boolean isOurs) {
    for (ByteChange change : changes.values()) {
      if (change instanceof ByteChange.Put put && isVoid.test(put.record())) {
        voided.add(put.key());
        if (isOurs) {
          ours.add(put.key());
        }
      }
    }
  }

  /** As {@link #annul}, for one; false if it is not there. */
  boolean annul(ByteRecord record) {
    boolean isHere =
        changes.get(record.key()) instanceof ByteChange.Put put && put.record().equals(record);
    if (isHere) {
      voided.add(record.key());
      ours.add(record.key());
    }
    return isHere;
  }

  List<Voided> voided() {
    List<Voided> all = new ArrayList<>();
    for (ByteKey key : voided) {
      if (changes.get(key) instanceof ByteChange.Put put) {
        all.add(new Voided(put.record(), ours.contains(key), !unknown.contains(key)));
      }
    }
    return all;
  }

  /** Returns the changes, where the store may have some of them: so what is void has to be removed. */
  Map<ByteKey, ByteChange> notSaved() {
    Map<ByteKey, ByteChange> all = new LinkedHashMap<>(changes);
    voided.forEach(key -> all.computeIfPresent(key, (same, old) -> new ByteChange.Remove(key)));
    return all;
  }

  /** Returns what other processes have to be told of that it was saved. */
  Set<ByteKey> told() {
    Set<ByteKey> all = new HashSet<>(telling);
    all.removeAll(voided);
    return all;
  }

  /** Returns what other processes have to be told of if nothing was saved. */
  Set<ByteKey> notTold() {
    Set<ByteKey> all = new HashSet<>(telling);
    all.addAll(voided);
    return all;
  }
}
