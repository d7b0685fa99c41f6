package io.keepsake.runtime.table;

import io.keepsake.runtime.MemoClosedException;
import io.keepsake.runtime.Memos;
import io.keepsake.runtime.batch.Meeting;
import io.keepsake.runtime.call.CallMode;
import io.keepsake.runtime.internal.PacedLog;
import io.keepsake.runtime.spec.MemoSpec;
import io.keepsake.runtime.table.Tier.Kept;
import io.keepsake.runtime.tier.Fence;
import io.keepsake.runtime.tier.Fence.Save;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * A table as {@link LruTable} with a tier behind it, which outlives it or is shared with others.
 *
 * <p>An invalidation fences the tier too. It removes from memory, then from the tier, then from memory again, for a
 * computation that began in between may have read the tier. A value whose key is invalidated meanwhile is not saved, or
 * taken back: see {@link Fence}.
 *
 * @param <E> the entries
 * @param <V> the answers, boxed
 * @param <K> what the tier calls a call
 */
abstract class TieredTable<E extends Entry, V extends @Nullable Object, K> extends LruTable<E, V> {
  private final PacedLog log;
  private final PacedLog refusals;
  private final Removals<K> removals;
  private final AtomicLong failedOperations = new AtomicLong();
  private final LongAdder loaded = new LongAdder();

  TieredTable(Memos memos, MemoSpec spec) {
    super(memos, spec);
    this.log = new PacedLog(memos.clock());
    this.refusals = new PacedLog(memos.clock());
    this.removals = new Removals<>(memos.clock());
  }

  /** What is behind the memory. */
  abstract Tier<E, K> tier();

  /** The invalidations that are under way, over all tables in front of the tier. */
  abstract Fence fence();

  /**
   * Tells whether an answer may be used that the tier has kept. One that may not is removed from the tier, and the method
   * is called.
   *
   * @param entry an entry with the arguments and the answer
   * @param value the answer, boxed if it is primitive; of a future, its result
   * @return true, unless overridden
   * @throws Exception if nobody can tell; then the answer is not used, and not removed either
   */
  protected boolean accepts(E entry, @Nullable Object value) throws Exception {
    return true;
  }

  /** Removes an answer from the memory of other tables in front of the tier. */
  void dropElsewhere(E probe) {}

  /** Removes all answers from the memory of other tables in front of the tier. */
  void dropAllElsewhere() {}

  /** Notes that an answer was added to memory, perhaps in place of others; no lock is held. */
  void added() {}

  // ---- the path of a call

  @Override
  final E join(E mine, @Nullable Meeting<E> meeting) {
    E entry = super.join(mine, meeting);
    if (entry == mine && !isRenewal(mine) && asksTier()) {
      try {
        Kept kept = load(mine, modes.current() == null);
        if (kept != null) {
          loaded.increment();
          settle(mine, kept.value(), kept.left());
          added();
        }
      } catch (Throwable exhausted) {
        mine.outcome = exhausted;
        release(mine);
        throw exhausted;
      }
    }
    return entry;
  }

  @Override
  protected final void release(E entry, Throwable failure) {
    super.release(entry, failure);
    added(); // exceptions stay in memory, where they take room
  }

  @Override
  final void store(E entry, long life) {
    Save save = announce(entry);
    super.store(entry, life);
    saveIfKept(save, entry, isNew(save, entry));
    added();
    tellOfRenewal(); // now that the tier has it as well
  }

  /** Whether a call that memory could not answer may be answered by the tier. */
  private boolean asksTier() {
    CallMode mode = modes.current();
    return mode == null || mode.isReadOnly();
  }

  /** Whether the tier has nothing for the key of an entry; it has if it was not asked, and has something. */
  private boolean isNew(@Nullable Save save, E entry) {
    if (save == null || asksTier()) {
      return true;
    }
    try {
      return !tier().has(keyOf(save), entry);
    } catch (Throwable failure) {
      failed("read", failure);
      return false;
    }
  }

  private @Nullable Kept load(E entry, boolean promotes) {
    if (!isOpen()) {
      return null;
    }
    try {
      K key = tier().key(entry);
      Kept kept = fence().isInDoubt(key) ? null : tier().load(key, entry);
      if (kept == null) {
        return null;
      }
      entry.restore(kept.value());
      if (accepts(entry, kept.value())) {
        if (promotes) {
          tier().promoted(key);
        }
        return kept;
      }
      tier().remove(key, entry);
      refusals.warn("An answer that the store behind " + name()
          + " kept was refused by validate(..); it is removed and computed anew");
      return null;
    } catch (Throwable failure) {
      failed("read", failure);
      return null;
    }
  }

  /** Notes that the tier cannot take an answer just now. */
  void owe(E entry) {}

  /** Offers an answer again that the tier could not take, if it is still in memory. */
  final void saveLate(E entry) {
    saveIfKept(announce(entry), entry, true);
  }

  private void saveIfKept(@Nullable Save save, E entry, boolean isNew) {
    boolean isKept;
    synchronized (lock) {
      isKept = entry.stamp != Entry.UNCOUNTED && isLinked(entry);
    }
    if (isKept) {
      save(save, entry, isNew);
    } else {
      end(save);
    }
  }

  /** Says that an entry may be saved; null if it cannot be. */
  private @Nullable Save announce(E entry) {
    try {
      return isOpen() ? fence().beginSave(tier().key(entry)) : null;
    } catch (StackOverflowError exhausted) {
      return null;
    } catch (Throwable failure) {
      failed("be told of an answer", failure);
      return null;
    }
  }

  private void end(@Nullable Save save) {
    if (save != null) {
      fence().endSave(save);
    }
  }

  private void save(@Nullable Save save, E entry, boolean isNew) {
    if (entry.value() instanceof CompletionStage<?> stage) {
      stage.whenComplete((result, failure) -> {
        boolean isRefused = stage instanceof Judged<?> judged && judged.isRefused();
        if (failure == null && !isRefused && !isExcused(entry)) {
          save(save, entry, result, isNew);
        } else {
          end(save);
        }
      });
    } else {
      save(save, entry, entry.value(), isNew);
    }
  }

  private void save(@Nullable Save save, E entry, @Nullable Object value, boolean isNew) {
    if (save == null) {
      return;
    }
    try {
      K key = keyOf(save);
      boolean isOpen = isOpen() && !save.isFenced() && !entry.isRevoked();
      if (isOpen && !tier().save(key, entry, value, isNew)) {
        owe(entry);
      }
      boolean isOvertaken = isOpen && save.isFenced();
      if (isOvertaken || !(isOpen || isNew)) {
        tier().remove(key, entry); // what was saved just now, or what it was to replace
      }
    } catch (Throwable failure) {
      failed("write", failure);
    } finally {
      end(save);
    }
  }

  @SuppressWarnings("unchecked") // it was announced with one
  private K keyOf(Save save) {
    return (K) save.key();
  }

  // ---- operations of the handle

  @Override
  protected final @Nullable E present(E probe) {
    E entry = super.present(probe);
    return entry != null ? entry : load(probe, false) != null ? probe : null;
  }

  @Override
  final void write(E entry, long life) {
    @Nullable K key = key(entry);
    if (key == null) {
      super.write(entry, life);
      return;
    }
    boolean[] isNew = {true};
    fence().beginRemoval(key);
    Save save = fence().beginReplacement(key);
    try {
      fenced(() -> {
        super.write(entry, life);
        if (tier().overwrites() && !(entry.value() instanceof CompletionStage)) {
          isNew[0] = !tier().has(key, entry);
        } else {
          tier().remove(key, entry);
        }
        dropElsewhere(entry);
      });
    } finally {
      fence().endRemoval(key);
    }
    save(save, entry, isNew[0]);
    added();
  }

  @Override
  final void renew(E stale, E fresh, long life) {
    if (stale == fresh) {
      write(fresh, life); // what was to be renewed was in the tier alone
      return;
    }
    Save save = announce(fresh);
    super.renew(stale, fresh, life);
    if (fresh.outcome == null) {
      save(save, fresh, false);
      added();
    } else {
      end(save);
    }
  }

  @Override
  final @Nullable E withdraw(E probe) {
    requireOpen();
    @Nullable K key = key(probe);
    if (key == null) {
      return super.withdraw(probe);
    }
    fence().beginRemoval(key);
    try {
      return cast(removeFenced(key, probe));
    } finally {
      fence().endRemoval(key);
    }
  }

  private @Nullable Entry removeFenced(K key, E probe) {
    Removals.Turn mine = removals.begin(key, spec.waitTimeout());
    try {
      fenced(() -> {
        mine.found = super.withdraw(probe);
        dropElsewhere(probe);
        E stored = mine.found == null && load(probe, false) != null ? probe : null;
        try {
          if (tier().remove(key, probe) && stored != null) {
            mine.found = stored;
          }
        } finally {
          super.withdraw(probe);
          dropElsewhere(probe);
        }
      });
      return mine.found;
    } finally {
      removals.end(key, mine);
    }
  }

  private @Nullable K key(E probe) {
    try {
      return tier().key(probe);
    } catch (Throwable failure) {
      failed("be asked", failure);
      return null;
    }
  }

  @Override
  final void removeAll() {
    requireOpen();
    fence().beginClear();
    try {
      fenced(() -> {
        super.removeAll();
        dropAllElsewhere();
        try {
          tier().clear();
        } finally {
          super.removeAll();
          dropAllElsewhere();
        }
      });
    } finally {
      fence().endClear();
    }
  }

  /** Removes an answer from this memory, for a table beside this one. */
  final void dropHere(E probe) {
    if (!isClosed()) {
      super.withdraw(probe);
    }
  }

  /** Removes all answers from this memory, for a table beside this one. */
  final void dropAllHere() {
    if (!isClosed()) {
      super.removeAll();
    }
  }

  /** Something that touches the tier. */
  private interface Change {
    void run() throws Exception;
  }

  private void fenced(Change change) {
    try {
      change.run();
    } catch (MemoClosedException closed) {
      throw closed;
    } catch (Throwable failure) {
      failed("change", failure);
    }
  }

  @SuppressWarnings("unchecked") // an entry of this table
  final @Nullable E cast(@Nullable Entry entry) {
    return (E) entry;
  }

  // ---- counts

  final void failed(String what, Throwable failure) {
    failedOperations.incrementAndGet();
    log.warn(
        "The store behind " + name() + " failed to " + what + "; calls go on without it", failure);
  }

  @Override
  final long storeFailures() {
    return failedOperations.get();
  }

  @Override
  final long storeHits() {
    return loaded.sum();
  }
}
