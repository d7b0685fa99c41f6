package io.keepsake.runtime.table;

import io.keepsake.runtime.Memos;
import io.keepsake.runtime.batch.Meeting;
import io.keepsake.runtime.spec.MemoSpec;
import io.keepsake.runtime.table.Tier.Kept;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * The path of a call through memory and what is behind it: read by who begins to compute.
 *
 * @param <E> the entries
 * @param <V> the answers, boxed
 * @param <K> what the tier calls a call
 */
abstract class TieredCalls<E extends Entry, V extends @Nullable Object, K>
    extends TieredSaves<E, V, K> {
  private final LongAdder loaded = new LongAdder();

  TieredCalls(Memos memos, MemoSpec spec) {
    super(memos, spec);
  }

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

  // ---- the path of a call

  @Override
  protected final E join(E mine) {
    look();
    try {
      return orKept(super.join(mine), mine);
    } catch (StackOverflowError exhausted) {
      if (mine.outcome == Thread.currentThread()) {
        mine.outcome =
            exhausted; // a plain write: there was room to link it, and not for what is next
        giveBack(mine);
      }
      throw exhausted;
    }
  }

  private void giveBack(E mine) {
    boolean linked;
    synchronized (lock) {
      linked = isLinked(mine);
    }
    if (linked) {
      release(mine);
    }
  }

  @Override
  final E join(E mine, Meeting<E> meeting) {
    look();
    try {
      return orKept(super.join(mine, meeting), mine);
    } catch (StackOverflowError exhausted) {
      if (mine.outcome == Thread.currentThread()) {
        mine.outcome = exhausted; // as above
        giveBack(mine);
      }
      throw exhausted;
    }
  }

  /** Heeds what other processes have removed; before an entry is linked, for one that is there would have to leave. */
  final void look() {
    try {
      tier().look();
    } catch (Throwable failure) {
      failed("be asked", failure);
    }
  }

  /** Lets the tier answer, if the caller is to compute and the tier can. Any call may meet an exhausted stack. */
  private E orKept(E entry, E mine) {
    if (entry == mine) {
      try {
        Kept kept = isRenewal(mine) || !asksTier() ? null : load(mine, modes.current() == null);
        if (kept != null) {
          loaded.increment();
          settle(mine, kept.value(), kept.left());
          added();
        }
      } catch (Throwable exhausted) {
        mayCountFailures = true;
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

  final @Nullable Kept load(E entry, boolean promotes) {
    if (!isOpen()) {
      return null;
    }
    try {
      K key = tier().key(entry);
      Kept kept = fence().isInDoubt(key) ? null : tier().load(key, entry);
      if (kept == null && promotes) {
        underWay.add(entry, key); // it will be saved
      }
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
      storeTroubles.refused(name());
    } catch (Throwable failure) {
      failed("read", failure);
    }
    return null;
  }

  @Override
  final long storeHits() {
    return loaded.sum();
  }
}
