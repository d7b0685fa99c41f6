package io.keepsake.runtime.table;

import io.keepsake.runtime.Memos;
import io.keepsake.runtime.spec.MemoSpec;
import org.jspecify.annotations.Nullable;

/**
 * Answers that are computed anew while the old ones are still given, and take their places: see {@link Rivals}.
 *
 * @param <E> the entries
 * @param <V> the answers, boxed
 */
abstract class Exchanges<E extends Entry, V extends @Nullable Object> extends Verdicts<E, V> {
  /**
   * How many removals look for entries by parts of the key; guarded by the lock. They would miss an entry that takes the
   * place of one that they have found: an older answer that returns, or one that was computed in the meantime.
   */
  int searches;

  /** The renewals that are under way; nothing before the first, and guarded by the lock. */
  @Nullable
  private Rivals rivals;

  Exchanges(Memos memos, MemoSpec spec, int expected) {
    super(memos, spec, expected);
  }

  /** Notes, under the lock, that an answer is being computed anew: see {@link Rivals}. */
  final void compete(Entry fresh, Entry stale) {
    if (rivals == null) {
      rivals = new Rivals();
    }
    rivals.begin(fresh, stale);
  }

  /**
   * Notes that an answer is about to be computed anew.
   *
   * @param fresh the entry that is to hold it
   * @param stale the entry that was found; the same if that is not in memory
   * @return false if that has left the table since it was found
   */
  final boolean competes(E fresh, E stale) {
    synchronized (lock) {
      boolean isThere = fresh == stale || isLinked(stale);
      if (isThere) {
        compete(fresh, stale);
      }
      return isThere;
    }
  }

  /** Returns, under the lock, the entry whose place a renewal is to take by now; null if there is none any more. */
  final @Nullable Entry staleFor(Entry fresh, Entry stale) {
    return rivals == null ? stale : rivals.stale(fresh, stale);
  }

  /** Tells, under the lock, whether something with the same hash took a place whose computation began later. */
  final boolean isOvertaken(Entry fresh) {
    return rivals != null && rivals.isOvertaken(fresh);
  }

  /** Tells whether a renewal was overtaken by one of the same key; of two keys with one hash nobody knows. */
  final boolean isOvertakenByRival(Entry fresh) {
    Entry later;
    synchronized (lock) {
      later = rivals == null ? null : rivals.overtaker(fresh);
    }
    return later != null && later.sameKey(fresh);
  }

  /**
   * Puts an entry in place of the one that it renews, unless that one has left.
   *
   * @return the entry whose place it has taken, which may be that of a rival; null if none
   */
  @SuppressWarnings("unchecked") // an entry of this table
  final @Nullable E exchange(E stale, E fresh, long life) {
    startTime(fresh, life);
    synchronized (lock) {
      computations++;
      Entry current = staleFor(fresh, stale);
      if (current == null || !isLinked(current)) {
        return null;
      }
      drop(current);
      if (searches == 0) {
        add(fresh);
        replaced(current, fresh);
      }
      return (E) current;
    }
  }

  /** Notes, under the lock, that an entry has taken the place of another one, which ends its renewal if it is one. */
  final void replaced(@Nullable Entry stale, Entry fresh) {
    if (rivals != null) {
      rivals.replaced(stale, fresh);
    }
  }

  /** Tells those whose answers are made of this method's that one was removed or replaced. */
  final void changed() {
    memos.relations().changed(spec.qualifiedSignature());
  }

  /** Tells whether somebody wants to know that a value was recomputed: there is a difference, or nobody can say. */
  final boolean mayDiffer(E stale, E fresh) {
    return memos.relations().mayHaveDependents()
        && (stale == fresh || !Answers.areEqual(stale.value(), fresh.value()));
  }
}
