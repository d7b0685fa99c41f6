package io.keepsake.runtime.table;

import io.keepsake.runtime.MemoCycleException;
import io.keepsake.runtime.Memos;
import io.keepsake.runtime.flight.Waits;
import io.keepsake.runtime.internal.KeyText;
import io.keepsake.runtime.spec.MemoSpec;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The path of a call: a hit; or joining, which leads to computing or to waiting; and the end of a computation.
 *
 * @param <E> the entries
 * @param <V> the answers, boxed
 */
abstract class Calls<E extends Entry, V extends @Nullable Object> extends Occupancy<E, V> {
  Calls(Memos memos, MemoSpec spec, int expected) {
    super(memos, spec, expected);
  }

  /**
   * Notes a hit on an entry that was found, for methods whose answers do not expire.
   *
   * @param entry an entry with the arguments of the call
   * @return false if it has no value
   */
  protected final boolean hit(E entry) {
    if (entry.outcome != null) {
      return false;
    }
    touch(entry);
    return true;
  }

  /**
   * Notes a hit on an entry that was found, for methods with a time to live after write.
   *
   * @param entry an entry with the arguments of the call
   * @return false if it has no value or is too old
   */
  @SuppressWarnings("NullAway") // called only where the plan says that answers expire
  protected final boolean hitTimed(TimedEntry entry) {
    if (entry.outcome != null || Expiry.left(entry, time(expiry)) <= 0) {
      return false;
    }
    touch(entry);
    return true;
  }

  /**
   * Notes a hit on an entry that was found, for methods with a time to live after use.
   *
   * @param entry an entry with the arguments of the call
   * @return false if it has no value or is too old
   */
  @SuppressWarnings("NullAway") // as in hitTimed
  protected final boolean hitIdle(IdleEntry entry) {
    if (entry.outcome != null) {
      return false;
    }
    long now = time(expiry);
    if (Expiry.left(entry, now) <= 0) {
      return false;
    }
    expiry.prolong(entry, now);
    touch(entry);
    return true;
  }

  /**
   * Finds out who answers a call that was no hit, and waits for another thread that computes the same answer.
   *
   * @param mine an entry with the arguments of the call
   * @return an entry with a value; or {@code mine}, and then the caller computes and must call {@link #settle}, {@link
   *     #discard} or {@link #release}
   * @throws MemoCycleException if this thread is computing this very answer
   */
  protected E join(E mine) {
    Thread me = Thread.currentThread();
    int hash = mine.hash();
    for (; ; ) {
      @Nullable Entry[] witness = witness();
      E head = first(hash);
      E found = match(head, mine);
      Object outcome = found == null ? null : found.outcome;
      boolean expired = found != null && outcome == null && !isFresh(found);
      synchronized (lock) {
        meet(me);
        if (!isOpen()) {
          misses++;
          return mine;
        }
        if (!unchanged(witness, hash, head) || (found != null && !isLinked(found))) {
          continue;
        }
        if (found == null || expired || isRuin(found)) {
          if (found != null) {
            expirations += expired ? 1 : 0;
            drop(found);
          }
          misses++;
          link(mine);
          return mine;
        }
      }
      if (outcome == null) {
        use(found);
        return found;
      }
      if (outcome == me) {
        throw new MemoCycleException(
            call(mine) + " needs its own answer to compute it. Break the cycle: the method calls"
                + " itself, perhaps through others, with the same arguments.");
      }
      return await(found, mine);
    }
  }

  /** Notes a hit that was found off the hot path. */
  private void use(E entry) {
    if (expiry != null && entry instanceof IdleEntry used) {
      expiry.prolong(used, expiry.exactly());
    }
    touch(entry);
  }

  private E await(E found, E mine) {
    if (Waits.await(found, spec.waitTimeout(), memos.clock())) {
      Object outcome = found.outcome;
      if (outcome instanceof Throwable failure) {
        count();
        throw Calls.<RuntimeException>unchecked(failure);
      }
      if (outcome == null) {
        count();
        return found;
      }
    }
    synchronized (lock) {
      misses++;
    }
    return mine;
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"
  }) // nothing is cast; the caller picks T
  private static <T extends Throwable> T unchecked(Throwable failure) throws T {
    throw (T) failure;
  }

  /**
   * Ends a computation with the value that the entry now holds, and stores it unless it was invalidated meanwhile.
   *
   * @param entry the entry that this thread computed
   */
  protected void settle(E entry) {
    startTime(entry);
    synchronized (lock) {
      computations++;
      keep(entry);
    }
    Waits.wake(entry);
  }

  /** Ends a computation with a value that a store has kept, which has the given time left. */
  final void settle(E entry, long left) {
    startTime(entry);
    if (expiry != null) {
      expiry.shorten((TimedEntry) entry, left);
    }
    synchronized (lock) {
      keep(entry);
    }
    Waits.wake(entry);
  }

  /**
   * Ends a computation with the value that the entry now holds, and does not store it.
   *
   * @param entry the entry that this thread computed
   */
  protected final void discard(E entry) {
    synchronized (lock) {
      computations++;
      drop(entry);
      entry.outcome = null;
    }
    Waits.wake(entry);
  }

  /**
   * Sees to it that an answer which arrives later is removed if it fails. The result fails only after that, so that
   * whoever tries again on the failure computes again.
   *
   * @param entry the entry that is to hold the result
   * @param future the answer, or null
   * @param <T> the type of its value
   * @return a future that ends as the given one does, or null
   */
  protected final <T extends @Nullable Object> CompletableFuture<T> guard(
      E entry, CompletableFuture<T> future) {
    return future == null
        ? future
        : future.whenComplete((result, failure) -> check(entry, failure));
  }

  /**
   * Sees to it that an answer which arrives later is removed if it fails, as for a future.
   *
   * @param entry the entry that is to hold the result
   * @param stage the answer, or null
   * @param <T> the type of its value
   * @return a stage that ends as the given one does, or null
   */
  protected final <T extends @Nullable Object> CompletionStage<T> guard(
      E entry, CompletionStage<T> stage) {
    return stage == null ? stage : stage.whenComplete((result, failure) -> check(entry, failure));
  }

  private void check(E entry, @Nullable Throwable failure) {
    if (failure != null) {
      synchronized (lock) {
        failures++;
        drop(entry);
      }
    }
  }

  /**
   * Ends a computation that failed; its entry's outcome is the exception.
   *
   * @param entry the entry that this thread computed
   */
  protected final void release(E entry) {
    synchronized (lock) {
      failures++;
      drop(entry);
    }
    Waits.wake(entry);
  }

  /** The call that an entry stands for, as a person would write it. */
  final String call(Entry entry) {
    return spec.owner().name() + "." + spec.method() + KeyText.of(entry.arguments());
  }
}
