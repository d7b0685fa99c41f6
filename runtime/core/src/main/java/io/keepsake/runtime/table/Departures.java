package io.keepsake.runtime.table;

import io.keepsake.runtime.MemoTimeoutException;
import io.keepsake.runtime.Memos;
import io.keepsake.runtime.flight.Flight;
import io.keepsake.runtime.flight.Waits;
import io.keepsake.runtime.internal.InBackground;
import io.keepsake.runtime.spec.MemoSpec;
import org.jspecify.annotations.Nullable;

/**
 * Computations in the background, which their callers can leave.
 *
 * <p>The caller links an entry, as always, hands its computation over, and waits for it as any other caller does. The
 * thread that takes it becomes the entry's owner, so that who follows the waits sees the thread that really computes. A
 * computation that takes too long is given up: its entry leaves the table, which fences what may come of it later.
 *
 * <p>A thread that computes in the background hands nothing over and waits for nothing that has no thread: then a pool of
 * any size does.
 *
 * @param <E> the entries
 * @param <V> the answers, boxed
 */
abstract class Departures<E extends Entry, V extends @Nullable Object> extends Refreshes<E, V> {
  Departures(Memos memos, MemoSpec spec, int expected) {
    super(memos, spec, expected);
  }

  /**
   * Notes when a computation begins, and whether it is to be handed over by {@link #elsewhere}. What belongs to a block of
   * the caller is computed by the caller.
   *
   * @param entry what {@link #join} returned
   * @return the same
   */
  protected final E leave(E entry) {
    Attempt attempt = FreshEntry.attempt(entry);
    if (attempt != null && entry.outcome == Thread.currentThread()) {
      try {
        attempt.begin(time());
        if (spec.freshness().hasTimeouts() && !InBackground.isHere() && modes.current() == null) {
          entry.outcome = Flight.HANDED_OVER;
        }
      } catch (Throwable failure) { // of an application's clock, or of a stack that is exhausted
        entry.outcome = failure;
        release(entry);
        throw failure;
      }
    }
    return entry;
  }

  /**
   * Hands a computation over, if it is to be, and waits for it.
   *
   * @param flight an entry without a value that {@link #leave} returned
   * @param work computes and publishes the answer
   * @return an entry with an answer to give; or one that the caller computes, as if {@link #join} had returned it
   */
  protected final E elsewhere(E flight, Work work) {
    Attempt attempt = FreshEntry.attempt(flight);
    if (attempt == null || flight.outcome != Flight.HANDED_OVER) {
      return flight;
    }
    boolean started = memos.runInBackground(() -> run(flight, attempt, work));
    if (attempt.renews) {
      E old = own(attempt.old);
      if (!started) {
        postpone(old);
      }
      return old == null ? flight : old;
    }
    if (!started && takeBack(flight)) {
      return flight;
    }
    E answer = waitFor(flight, attempt, spec.waitTimeout(), true);
    if (answer != null) {
      return resolved(answer);
    }
    return takeBack(flight) ? flight : twin(flight);
  }

  @SuppressWarnings("unchecked") // what has an attempt is one; its twin is of its class
  private E twin(E flight) {
    return (E) ((FreshEntry) flight).twin();
  }

  /** Makes the caller compute what nobody has begun to. */
  private boolean takeBack(E flight) {
    synchronized (lock) {
      if (flight.outcome != Flight.HANDED_OVER) {
        return false;
      }
      flight.outcome = Thread.currentThread();
      return true;
    }
  }

  /** Computes, unless somebody else did or it was given up; nothing that the method throws leaves this. */
  private void run(E flight, Attempt attempt, Work work) {
    Thread me = Thread.currentThread();
    if (!takeBack(flight)) {
      return;
    }
    boolean inside = true;
    try {
      inside = InBackground.enter();
      attempt.enter(me);
      attempt.begin(time());
      work.run();
    } catch (Throwable failure) {
      boolean isMine;
      synchronized (lock) {
        isMine = flight.outcome == me;
        flight.outcome = isMine ? failure : flight.outcome;
      }
      if (isMine && attempt.old != null && !attempt.renews) {
        fallBack(flight);
      } else if (isMine) {
        release(flight);
      }
    } finally {
      attempt.exit();
      InBackground.exit(inside);
    }
  }

  // ---- waiting

  @Override
  final E await(E found, E mine) {
    Attempt attempt = FreshEntry.attempt(found);
    if (attempt != null && attempt.left(spec.freshness().hardTimeout(), time()) <= 0) {
      giveUp(found, attempt);
      return super.join(mine);
    }
    return super.await(found, mine);
  }

  @Override
  final @Nullable E ended(E found, long patience) {
    Attempt attempt = FreshEntry.attempt(found);
    if (attempt == null) {
      return super.ended(found, patience);
    }
    E answer = found.isUnderWay() ? waitFor(found, attempt, patience, false) : found;
    if (answer == null || answer.isWithoutAnswer()) {
      return answer;
    }
    count();
    return resolved(answer);
  }

  /**
   * Waits for a computation.
   *
   * @param timeout how long to wait at the most
   * @param isOwn whether the caller has handed it over
   * @return its entry when it has ended; one with an answer that has expired, if it takes long; null if the caller should
   *     compute for itself
   */
  private @Nullable E waitFor(E flight, Attempt attempt, long timeout, boolean isOwn) {
    long start = time();
    boolean leaves = FreshEntry.fallback(flight) != null;
    for (long now = start; ; now = time()) {
      if (flight.outcome == Flight.HANDED_OVER && InBackground.isHere()) {
        return null;
      }
      long patience = left(timeout, start, now);
      long hard = attempt.left(spec.freshness().hardTimeout(), now);
      long soft = leaves ? left(spec.freshness().staleOnTimeout(), start, now) : MemoSpec.NEVER;
      long nap = Math.min(patience, Math.min(hard, soft));
      if (nap > 0) {
        if (Waits.await(flight, nap, memos.clock())) {
          return flight;
        }
        if (time() - now < nap) {
          return flight.isUnderWay() ? null : flight;
        }
      } else if (hard <= 0) {
        giveUp(flight, attempt);
        return flight;
      } else if (soft <= 0) {
        E old = expired(flight, attempt, now);
        if (old != null) {
          return old;
        }
        leaves = false;
      } else if (isOwn && flight.outcome instanceof Thread) {
        start = now; // computing it once more would take as long
      } else {
        forsake(flight, attempt, now);
        return null;
      }
    }
  }

  /** What is left of a time by now. */
  private static long left(long duration, long since, long now) {
    return duration == MemoSpec.NEVER ? MemoSpec.NEVER : duration - (now - since);
  }

  /** The expired answer, unless its key was invalidated or it is too old for that too. */
  private @Nullable E expired(E flight, Attempt attempt, long now) {
    synchronized (lock) {
      Entry old = attempt.old;
      return old != null && isLinked(flight) && isInGrace(old, now) ? own(old) : null;
    }
  }

  /** Ends a wait: gives what there is, or throws what there was. */
  private E resolved(E answer) {
    if (answer.outcome instanceof Throwable failure) {
      E old = excuse(answer, failure);
      if (old == null) {
        throw Failures.<RuntimeException>unchecked(failure);
      }
      return old;
    }
    return answer;
  }

  /** Ends a computation that has taken too long. */
  private void giveUp(E flight, Attempt attempt) {
    String what = call(flight)
        + " was given up, for it took longer than its hardTimeout; the next call computes anew";
    MemoTimeoutException failure = new MemoTimeoutException(what);
    long now = time();
    synchronized (lock) {
      if (!flight.isUnderWay()) {
        return;
      }
      failures++;
      giveWay(flight, attempt, now);
      flight.outcome = failure;
    }
    attempt.interrupt();
    Waits.wake(flight);
    troubles.warn(what);
  }

  /** Sees to it that nobody waits any more for a computation that the executor has accepted and not begun. */
  private void forsake(E flight, Attempt attempt, long now) {
    synchronized (lock) {
      if (flight.outcome == Flight.HANDED_OVER && attempt.left(spec.waitTimeout(), now) <= 0) {
        giveWay(flight, attempt, now);
      }
    }
  }
}
