package io.keepsake.runtime.tier;

import io.keepsake.runtime.spi.ByteChange;
import io.keepsake.runtime.spi.ByteKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The changes that the store does not know yet: those that wait, and those that are just being saved. Whoever looks a key
 * up here first and in the store then misses nothing, for a change leaves only when the store has it.
 */
final class Buffer {
  /** What a change takes besides its bytes. */
  private static final long OBJECTS = 256;

  private Map<ByteKey, ByteChange> waiting = new LinkedHashMap<>();
  private Map<ByteKey, ByteChange> leaving = Map.of();

  /** Those of the waiting answers that the store has never been told of. */
  private Set<ByteKey> unknown = new HashSet<>();

  private boolean clears;

  /** About how much memory the waiting changes take. */
  private long weight;

  /** Adds a change, in place of an earlier one of its key. */
  synchronized void add(ByteChange change) {
    add(change, false);
  }

  /**
   * Adds a change, in place of an earlier one of its key.
   *
   * @param isNew whether it is an answer, and the store had none for its key when it was asked
   */
  synchronized void add(ByteChange change, boolean isNew) {
    ByteKey key = change.key();
    ByteChange before = waiting.remove(key);
    weight -= weight(before);
    waiting.put(key, change);
    weight += weight(change);
    if (!(change instanceof ByteChange.Put)) {
      unknown.remove(key);
    } else if (isNew && before == null && !leaving.containsKey(key)) {
      unknown.add(key);
    }
  }

  /**
   * Gives up an answer that waits and that the store has never been told of: then it need not be told of its end either.
   *
   * @return false if the store may have it
   */
  synchronized boolean giveUp(ByteKey key) {
    boolean isUnknown = unknown.remove(key);
    if (isUnknown) {
      weight -= weight(waiting.remove(key));
    }
    return isUnknown;
  }

  /** Takes a change back, unless another one is in its place. */
  synchronized void withdraw(ByteChange change) {
    if (waiting.remove(change.key(), change)) {
      weight -= weight(change);
      unknown.remove(change.key());
    }
  }

  /** Returns how much waits. */
  synchronized Load load() {
    return Load.of(weight);
  }

  private static long weight(@Nullable ByteChange change) {
    if (change == null) {
      return 0;
    }
    long value = change instanceof ByteChange.Put put ? put.record().value().length : 0;
    return OBJECTS + change.key().bytes().length + value;
  }

  /** Returns the last change of a key; null if the store has to be asked, but see {@link #hidesStore}. */
  synchronized @Nullable ByteChange find(ByteKey key) {
    ByteChange change = waiting.get(key);
    return change == null ? leaving.get(key) : change;
  }

  /** Forgets all changes; what is in the store is hidden until it is cleared too. */
  synchronized void clear() {
    waiting = new LinkedHashMap<>();
    unknown = new HashSet<>();
    weight = 0;
    leaving = Map.of();
    clears = true;
  }

  /** Whether nothing that is in the store counts, for it is still to be cleared. */
  synchronized boolean hidesStore() {
    return clears;
  }

  /** Notes that the store was cleared. */
  synchronized void cleared() {
    clears = false;
  }

  synchronized boolean isEmpty() {
    return waiting.isEmpty() && leaving.isEmpty() && !clears;
  }

  /** Lists the keys of all changes. */
  synchronized List<ByteKey> keys() {
    List<ByteKey> keys = new ArrayList<>(waiting.keySet());
    keys.addAll(leaving.keySet());
    return keys;
  }

  /** Counts the answers among the changes. */
  synchronized int puts() {
    return (int)
        waiting.values().stream().filter(ByteChange.Put.class::isInstance).count();
  }

  /** Returns what waits, in order, as leaving. */
  synchronized List<ByteChange> beginSaving() {
    leaving = waiting;
    waiting = new LinkedHashMap<>();
    unknown = new HashSet<>();
    weight = 0;
    return new ArrayList<>(leaving.values());
  }

  /** Forgets what was leaving: the store has it. */
  synchronized void saved() {
    leaving = Map.of();
  }

  /** Lets what was leaving wait again, before what came since. */
  synchronized void notSaved() {
    if (!leaving.isEmpty()) {
      Map<ByteKey, ByteChange> all = leaving;
      waiting.forEach((key, change) -> {
        all.remove(key);
        all.put(key, change);
      });
      waiting = all;
      weight = all.values().stream().mapToLong(Buffer::weight).sum();
      leaving = Map.of();
    }
  }
}
