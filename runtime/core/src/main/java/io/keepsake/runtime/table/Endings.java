package io.keepsake.runtime.table;

import io.keepsake.runtime.Memos;
import io.keepsake.runtime.flight.Flight;
import io.keepsake.runtime.flight.Waits;
import io.keepsake.runtime.spec.MemoSpec;
import org.jspecify.annotations.Nullable;

/**
 * The end of a computation: with a value, with an exception, or with neither.
 *
 * @param <E> the entries
 * @param <V> the answers, boxed
 */
abstract class Endings<E extends Entry, V extends @Nullable Object> extends Stages<E, V> {
  /**
   * Whether a failure may count as an answer: somebody has stored one, had no stack left for what comes after that, marked
   * it as failed, and could not remove it either. Nothing but a plain write is safe there. Who finds it removes it; until
   * then, answers are counted one by one.
   */
  volatile boolean mayCountFailures;

  Endings(Memos memos, MemoSpec spec, int expected) {
    super(memos, spec, expected);
  }

  /**
   * Ends a computation with the value that the entry now holds, and stores it unless it was invalidated meanwhile or is
   * not to be kept.
   *
   * @param entry the entry that this thread computed
   */
  protected void settle(E entry) {
    boolean isDone = false;
    try {
      long life = lifeOf(entry, true);
      if (life > 0) {
        store(entry, life);
      } else {
        discard(entry);
      }
      isDone = true;
    } finally {
      if (!isDone) {
        mayCountFailures = true;
      }
    }
  }

  /** Ends a computation with a value that is kept for some nanoseconds. */
  void store(E entry, long life) {
    if (!keepRenewed(entry, life)) {
      startTime(entry, life);
      synchronized (lock) {
        computations++;
        keep(entry, null);
      }
    }
    carryOut(entry);
    Waits.wake(entry);
    tellOfRenewal();
  }

  /** Ends a computation with a value that a store has kept, which has the given time left. */
  final void settle(E entry, @Nullable Object value, long left) {
    FreshEntry.forget(entry);
    long life = Math.min(left, lifeOf(entry, value, false));
    startTimeOfOld(entry, life);
    synchronized (lock) {
      if (life <= 0) {
        drop(entry);
      }
      keep(entry, null);
    }
    Waits.wake(entry);
  }

  /**
   * Ends a computation with the value that the entry now holds, and does not store it.
   *
   * @param entry the entry that this thread computed
   */
  protected void discard(E entry) {
    endRenewal(entry, !Arrival.hasFailed(entry.value()));
    synchronized (lock) {
      computations++;
      drop(entry);
      entry.outcome = null;
    }
    Waits.wake(entry);
  }

  /**
   * Ends a computation that failed; its entry's outcome is the exception.
   *
   * @param entry the entry that this thread computed
   */
  protected void release(E entry) {
    endRenewal(entry, false);
    synchronized (lock) {
      failures++;
      drop(entry);
    }
    Waits.wake(entry);
  }

  /**
   * Ends a computation that failed, and keeps the exception if it is one of those and was not invalidated meanwhile.
   *
   * @param entry the entry that this thread computed
   * @param failure what the method has thrown
   */
  protected void release(E entry, Throwable failure) {
    long life = isOpen() && isKept(failure) ? failureLife() : NONE;
    if (life > 0) {
      startTime(entry, life);
    }
    endRenewal(entry, false);
    synchronized (lock) {
      failures++;
      if (life > 0 && entry.stamp == Entry.UNCOUNTED) {
        keep(entry, failure);
      } else {
        drop(entry);
        entry.outcome = failure;
      }
    }
    Waits.wake(entry);
  }

  /** Ends a computation that gave no answer for an entry, which tells why as its outcome. */
  final void endWithout(E entry, Object outcome) {
    endRenewal(entry, outcome == Flight.ABSENT);
    synchronized (lock) {
      computations += outcome == Flight.ABSENT ? 1 : 0;
      FreshEntry.forget(entry);
      drop(entry);
      entry.outcome = outcome;
    }
    Waits.wake(entry);
  }
}
