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

/**
 * The changes that the store does not know yet: those that wait, and those that are just being saved. Whoever looks a key
 * up here first and in the store then misses nothing, for a change leaves only when the store has it.
 */
final class Buffer {
  private Map<ByteKey, ByteChange> waiting = new LinkedHashMap<>();
  private Leaving leaving = Leaving.nothing();

  /** Those of the waiting answers that the store has never been told of. */
  private Set<ByteKey> unknown = new HashSet<>();

  /** Those of the waiting changes that other processes have to be told of once the store has them. */
  private Set<ByteKey> telling = new HashSet<>();

  /** Keys whose newer answer was given up because another process is about to change it: the store has an older one. */
  private final Set<ByteKey> hidden = new HashSet<>();

  private boolean clears;

  /** About how much memory the waiting answers take. */
  private long answers;

  /** The same of the removals, which cannot be put off: somebody may count on them. */
  private long removals;

  /**
   * Gives up waiting answers that are void; those that are just being saved have to be taken back.
   *
   * @param isVoid tells which
   * @param isForGood whether older ones, which the store may have, are to be removed; else they are hidden until {@link #show}
   * @return the keys of those that do not wait any more
   */
  synchronized List<ByteKey> forget(Predicate<ByteRecord> isVoid, boolean isForGood) {
    List<ByteKey> gone = new ArrayList<>();
    for (ByteChange change : waiting.values()) {
      if (change instanceof ByteChange.Put put && isVoid.test(put.record())) {
        gone.add(put.key());
      }
    }
    leaving.annul(record -> isVoid.test(record) || gone.contains(record.key()), isForGood);
    for (ByteKey key : gone) {
      boolean wasUnknown = unknown.contains(key);
      drop(key);
      if (!wasUnknown && isForGood) {
        add(new ByteChange.Remove(key), false, true);
      } else if (!wasUnknown) {
        hidden.add(key);
      }
    }
    return gone;
  }

  /** Shows again what the store has. */
  synchronized void show(Predicate<ByteKey> which) {
    hidden.removeIf(which);
  }

  /** Takes an answer back; false if the store may have it already. */
  synchronized boolean takeBack(ByteRecord record) {
    if (waiting.get(record.key()) instanceof ByteChange.Put put && put.record().equals(record)) {
      withdraw(put);
      return true;
    }
    return leaving.annul(record);
  }

  /** Tells whether an answer that is just being saved is void. */
  synchronized boolean isVoid(ByteKey key) {
    return leaving.isVoid(key);
  }

  /** Returns the answers that were just saved, or were to be, and are void. */
  synchronized List<Leaving.Voided> voided() {
    return leaving.voided();
  }

  /**
   * Adds a change, in place of an earlier one of its key.
   *
   * @param isNew whether it is an answer, and the store had none for its key when it was asked
   * @param isTold whether other processes have to be told of it once the store has it
   */
  synchronized void add(ByteChange change, boolean isNew, boolean isTold) {
    ByteKey key = change.key();
    boolean wasHidden = hidden.remove(key);
    ByteChange before = waiting.remove(key);
    weigh(before, -1);
    waiting.put(key, change);
    weigh(change, 1);
    if (isTold) {
      telling.add(key);
    }
    if (isTold || !(change instanceof ByteChange.Put)) {
      unknown.remove(key); // another process may have saved one meanwhile
    } else if (isNew && before == null && !wasHidden && !leaving.has(key)) {
      unknown.add(key);
    }
  }

  /**
   * Gives up an answer that waits and that the store has never been told of: then it need not be told of its end either.
   *
   * @return false if the store may have it
   */
  synchronized boolean giveUp(ByteKey key) {
    boolean isUnknown = unknown.contains(key);
    if (isUnknown) {
      drop(key);
    }
    return isUnknown;
  }

  /** Takes a change back, unless another one is in its place. */
  synchronized void withdraw(ByteChange change) {
    if (change.equals(waiting.get(change.key()))) {
      drop(change.key());
    }
  }

  private void drop(ByteKey key) {
    weigh(waiting.remove(key), -1);
    unknown.remove(key);
    telling.remove(key);
  }

  private void weigh(@Nullable ByteChange change, int times) {
    if (change instanceof ByteChange.Put) {
      answers += times * Load.weight(change);
    } else {
      removals += times * Load.weight(change);
    }
  }

  private void weighNothing() {
    answers = 0;
    removals = 0;
  }

  /** Returns how much waits. */
  synchronized Load load() {
    return Load.of(answers, removals);
  }

  /** Returns the last change of a key; null if the store has to be asked, but see {@link #hidesStore}. */
  synchronized @Nullable ByteChange find(ByteKey key) {
    ByteChange change = waiting.get(key);
    if (change != null) {
      return change;
    }
    return leaving.isVoid(key) || hidden.contains(key)
        ? new ByteChange.Remove(key)
        : leaving.find(key);
  }

  /** Forgets all changes; what is in the store is hidden until it is cleared too. */
  synchronized void clear() {
    waiting = new LinkedHashMap<>();
    unknown = new HashSet<>();
    weighNothing();
    leaving = Leaving.nothing();
    telling = new HashSet<>();
    hidden.clear();
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
    keys.addAll(leaving.keys());
    return keys;
  }

  /** Counts the answers among the changes. */
  synchronized int puts() {
    return (int)
        waiting.values().stream().filter(ByteChange.Put.class::isInstance).count();
  }

  /** Returns what waits, in order, as leaving. */
  synchronized List<ByteChange> beginSaving() {
    leaving = new Leaving(waiting, unknown, telling);
    telling = new HashSet<>();
    waiting = new LinkedHashMap<>();
    unknown = new HashSet<>();
    weighNothing();
    return leaving.changes();
  }

  /** Returns what other processes have to be told of, of what is being saved. */
  synchronized Set<ByteKey> leavingTold() {
    return leaving.telling();
  }

  /** Forgets what was leaving: the store has it, but for what is void. Returns what other processes have to be told of. */
  synchronized Set<ByteKey> saved() {
    Set<ByteKey> told = leaving.told();
    leaving = Leaving.nothing();
    return told;
  }

  /** Lets what was leaving wait again, before what came since. */
  synchronized void notSaved() {
    if (!leaving.isEmpty()) {
      Map<ByteKey, ByteChange> all = leaving.notSaved();
      telling.addAll(leaving.notTold());
      waiting.forEach((key, change) -> {
        all.remove(key);
        all.put(key, change);
      });
      waiting = all;
      weighNothing();
      all.values().forEach(change -> weigh(change, 1));
      leaving = Leaving.nothing();
    }
  }
}
