package io.keepsake.runtime.tier;

import io.keepsake.runtime.spi.ByteChange;
import io.keepsake.runtime.spi.ByteKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The changes that the store does not know yet: those that wait, and those that are just being saved. Whoever looks a key
 * up here first and in the store then misses nothing, for a change leaves only when the store has it.
 */
final class Buffer {
  private Map<ByteKey, ByteChange> waiting = new LinkedHashMap<>();
  private Map<ByteKey, ByteChange> leaving = Map.of();
  private boolean clears;

  /** Adds a change, in place of an earlier one of its key; returns how many wait now. */
  synchronized int add(ByteChange change) {
    waiting.remove(change.key());
    waiting.put(change.key(), change);
    return waiting.size();
  }

  /** Takes a change back, unless another one is in its place. */
  synchronized void withdraw(ByteChange change) {
    waiting.remove(change.key(), change);
  }

  /** Returns the last change of a key; null if the store has to be asked, but see {@link #hidesStore}. */
  synchronized @Nullable ByteChange find(ByteKey key) {
    ByteChange change = waiting.get(key);
    return change == null ? leaving.get(key) : change;
  }

  /** Forgets all changes; what is in the store is hidden until it is cleared too. */
  synchronized void clear() {
    waiting = new LinkedHashMap<>();
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

  /** Counts the answers among the changes. */
  synchronized int puts() {
    return (int)
        waiting.values().stream().filter(ByteChange.Put.class::isInstance).count();
  }

  /** Returns what waits, in order, as leaving. */
  synchronized List<ByteChange> beginSaving() {
    leaving = waiting;
    waiting = new LinkedHashMap<>();
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
      leaving = Map.of();
    }
  }
}
