package io.keepsake.runtime.table;

import io.keepsake.runtime.MemoCycleException;
import io.keepsake.runtime.Memos;
import io.keepsake.runtime.call.CallMode;
import io.keepsake.runtime.flight.Waits;
import io.keepsake.runtime.internal.KeyText;
import io.keepsake.runtime.spec.MemoSpec;
import org.jspecify.annotations.Nullable;

/**
 * The path of a call that is no hit: joining, which leads to computing or to waiting; and the end of a computation.
 *
 * @param <E> the entries
 * @param <V> the answers, boxed
 */
abstract class Calls<E extends Entry, V extends @Nullable Object> extends Stages<E, V> {
  Calls(Memos memos, MemoSpec spec, int expected) {
    super(memos, spec, expected);
  }

  /**
   * Finds out who answers a call that was no hit, and waits for another thread that computes the same answer.
   *
   * @param mine an entry with the arguments of the call
   * @return an entry with a value; or {@code mine}, and then the caller computes and must call {@link #settle}, {@link
   *     #discard} or {@link #release}
   * @throws MemoCycleException if this thread is computing this very answer; and any exception that is kept or waited for
   */
  protected E join(E mine) {
    CallMode mode = modes.current();
    boolean renews = mode != null && mode.isRefreshing();
    if (mode != null && mode.isBypass()) {
      miss();
      return mine;
    }
    E done = mode != null && renews ? renewed(mode, mine) : null;
    if (done != null) {
      use(done);
      return done;
    }
    return join(mine, mode, renews);
  }

  private E join(E mine, @Nullable CallMode mode, boolean renews) {
    label(mine);
    Thread me = Thread.currentThread();
    int hash = mine.hash();
    for (; ; ) {
      @Nullable Entry[] witness = witness();
      E head = chain(hash);
      E found = match(head, mine);
      Object outcome = found == null ? null : found.outcome;
      boolean revoked = found != null && found.isVoid();
      boolean expired = found != null && !revoked && isExpired(found, outcome);
      if (found != null && outcome == null && !revoked && !expired && !renews) {
        return answer(found, mine);
      }
      synchronized (lock) {
        meet(me);
        if (!isOpen()) {
          misses++;
          return mine;
        }
        if (!unchanged(witness, hash, head) || (found != null && !isLinked(found))) {
          continue;
        }
        boolean isTooOld = expired || revoked || (renews && outcome != null && outcome != me);
        if (found == null || isTooOld || isRuin(found)) {
          return begin(found, revoked, expired, mine, mode);
        }
        if (outcome == null && mode != null) {
          misses++;
          mode.supersede(mine, found);
          return mine;
        }
      }
      return follow(found, mine, outcome);
    }
  }

  /** Goes by what was found without a value: an exception that is kept, or a computation. */
  private E follow(E found, E mine, @Nullable Object outcome) {
    if (outcome instanceof Throwable failure) {
      use(found);
      throw Failures.<RuntimeException>unchecked(failure);
    }
    if (outcome == Thread.currentThread()) {
      throw cycle(mine);
    }
    return await(found, mine);
  }

  /** Begins a computation, under the lock, in place of what was found. */
  private E begin(
      @Nullable E found, boolean isVoid, boolean expired, E mine, @Nullable CallMode mode) {
    boolean revoked = isVoid && found != null && found.outcome == null;
    misses++;
    if (!mine.isRevoked() && (mode == null || !mode.isReadOnly())) {
      begin(mine, revoked ? null : found);
      if (found != null) {
        expirations += expired ? 1 : 0;
        invalidations += revoked ? 1 : 0;
        drop(found);
      }
      link(mine);
    }
    return mine;
  }

  /**
   * Gives an entry its tags, if the method has any; before its computation begins, so that whatever invalidates one of
   * them from now on fences the computation.
   *
   * @param entry an entry with the arguments
   */
  protected final void label(E entry) {
    if (labelling != null && isOpen()) {
      labelling.label(entry);
    }
  }

  /** Notes, under the lock, that an entry is linked to be computed, in place of one that has expired or failed. */
  abstract void begin(E mine, @Nullable E found);

  /** Gives an answer that was found off the hot path; {@code mine} if the caller has a better one computed. */
  abstract E answer(E found, E mine);

  /** Notes that the caller is about to wait for a computation. */
  void awaits(E found) {}

  /** Waits for the computation of another thread. */
  E await(E found, E mine) {
    awaits(found);
    if (Waits.await(found, spec.waitTimeout(), memos.clock())) {
      Object outcome = found.outcome;
      if (outcome instanceof Throwable failure) {
        count();
        throw Failures.<RuntimeException>unchecked(failure);
      }
      if (outcome == null) {
        count();
        return found;
      }
    }
    miss();
    return mine;
  }

  /**
   * Ends a computation with the value that the entry now holds, and stores it unless it was invalidated meanwhile or is
   * not to be kept.
   *
   * @param entry the entry that this thread computed
   */
  protected void settle(E entry) {
    long life = lifeOf(entry, true);
    if (life > 0) {
      store(entry, life);
    } else {
      discard(entry);
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
    endRenewal(entry, true);
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

  @Override
  final String call(Entry entry) {
    return spec.owner().name() + "." + spec.method() + KeyText.of(entry.arguments());
  }
}
