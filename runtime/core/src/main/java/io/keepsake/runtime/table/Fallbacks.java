package io.keepsake.runtime.table;

import io.keepsake.runtime.MemoCycleException;
import io.keepsake.runtime.MemoTimeoutException;
import io.keepsake.runtime.Memos;
import io.keepsake.runtime.flight.Waits;
import io.keepsake.runtime.internal.PacedLog;
import io.keepsake.runtime.spec.MemoSpec;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers that have expired, given while there is no better one.
 *
 * <p>Whoever finds that an answer has expired puts an entry of its own in its place, as always, and keeps the expired one
 * in its {@link Attempt}. If its computation fails while its own entry is still in the table, the expired one returns to
 * its place. If not, the key was invalidated meanwhile, and nobody is given the expired one. So there is one entry for
 * each key at any time, and each operation of the handle removes both answers by removing that one.
 *
 * @param <E> the entries
 * @param <V> the answers, boxed
 */
abstract class Fallbacks<E extends Entry, V extends @Nullable Object> extends Calls<E, V> {
  final PacedLog troubles;

  /** Whether all computations have an {@link Attempt}, and not only those that have something to fall back on. */
  private final boolean attends;

  Fallbacks(Memos memos, MemoSpec spec, int expected) {
    super(memos, spec, expected);
    this.troubles = new PacedLog(memos.clock());
    this.attends = spec.freshness().refreshes() || spec.freshness().hasTimeouts();
  }

  /** Asks the clock, which is the application's; so never under the lock. */
  final long time() {
    return memos.clock().nanos();
  }

  @SuppressWarnings("unchecked") // an entry of this table
  final @Nullable E own(@Nullable Entry entry) {
    return (E) entry;
  }

  @Override
  final void begin(E mine, @Nullable E found) {
    if (mine instanceof FreshEntry fresh) {
      Entry old = found == null || !spec.freshness().givesStale()
          ? null
          : found.outcome == null ? found : FreshEntry.fallback(found);
      if (attends || old != null) {
        fresh.attempt = new Attempt(old, false);
      }
    }
  }

  /** Takes an entry that has failed out of the table, under the lock, and puts the expired one back. */
  final void giveWay(E entry, @Nullable Attempt attempt, long now) {
    boolean isStillThere = drop(entry);
    Entry old = attempt == null || attempt.renews ? null : attempt.old;
    if (attempt != null && old != null && isStillThere && isInGrace(old, now)) {
      attempt.excused = true;
      if (comesBack(old)) {
        expirations--; // it was counted, and has not left yet
      }
    }
  }

  @SuppressWarnings("NullAway") // only what has a deadline can expire
  final boolean isInGrace(Entry old, long now) {
    return !old.isRevoked() && Expiry.left((TimedEntry) old, now) + expiry.grace() > 0;
  }

  /**
   * Returns the expired answer that is given in place of a failure. Those who wait may hear of it before it was released.
   *
   * @return null if the failure has to be told
   */
  final @Nullable E excuse(E entry, Throwable failure) {
    Attempt attempt = FreshEntry.attempt(entry);
    if (attempt == null || FreshEntry.fallback(entry) == null) {
      return null;
    }
    long now = time();
    synchronized (lock) {
      giveWay(entry, attempt, now);
      return attempt.excused && isExcusable(failure) ? own(attempt.old) : null;
    }
  }

  /** Cycles and errors are for people to repair; an interrupted caller wants to leave. */
  private boolean isExcusable(Throwable failure) {
    return failure instanceof MemoTimeoutException
        || (spec.freshness().staleOnError() != MemoSpec.NEVER
            && failure instanceof Exception
            && !(failure instanceof MemoCycleException)
            && !(failure instanceof InterruptedException));
  }

  /**
   * Ends a computation that failed; its entry's outcome is the exception.
   *
   * @param entry the entry that this thread computed
   * @return an entry with the answer that has expired, to be given instead; null if the exception is to be thrown
   */
  protected final @Nullable E fallBack(E entry) {
    release(entry);
    E old = entry.outcome instanceof Throwable failure ? excuse(entry, failure) : null;
    if (old != null) {
      troubles.warn(
          name() + " failed; until it succeeds, the answer that has expired is given",
          (Throwable) entry.outcome);
    }
    return old;
  }

  @Override
  protected void release(E entry) {
    Attempt attempt = FreshEntry.attempt(entry);
    if (attempt == null || FreshEntry.fallback(entry) == null) {
      super.release(entry);
      return;
    }
    endRenewal(entry, false);
    long now = time();
    synchronized (lock) {
      failures++;
      giveWay(entry, attempt, now);
    }
    Waits.wake(entry);
  }

  // ---- answers that arrive later

  /** Whether an entry's answer is the expired one, in the guise of a new one that arrived later. */
  static boolean isExcused(Entry entry) {
    Attempt attempt = FreshEntry.attempt(entry);
    return attempt != null && attempt.excused;
  }

  @Override
  protected final <T extends @Nullable Object> CompletableFuture<T> guard(
      E entry, CompletableFuture<T> future) {
    return future == null || FreshEntry.fallback(entry) == null
        ? super.guard(entry, future)
        : this.<T>resulting(entry, future).toCompletableFuture();
  }

  @Override
  protected final <T extends @Nullable Object> CompletionStage<T> guard(
      E entry, CompletionStage<T> stage) {
    return stage == null || FreshEntry.fallback(entry) == null
        ? super.guard(entry, stage)
        : resulting(entry, stage);
  }

  private <T extends @Nullable Object> CompletionStage<T> resulting(
      E entry, CompletionStage<T> stage) {
    return stage
        .handle((result, failure) ->
            failure == null ? this.<T>arrived(entry, result) : this.<T>failed(entry, failure))
        .thenCompose(Function.identity());
  }

  private <T extends @Nullable Object> CompletionStage<T> arrived(E entry, T result) {
    synchronized (lock) {
      FreshEntry.forget(entry);
    }
    return CompletableFuture.completedFuture(result);
  }

  @SuppressWarnings("unchecked") // both answers are stages of one type
  private <T extends @Nullable Object> CompletionStage<T> failed(E entry, Throwable failure) {
    Throwable cause = failure instanceof CompletionException && failure.getCause() != null
        ? failure.getCause()
        : failure;
    E old = excuse(entry, cause);
    synchronized (lock) {
      failures++;
      drop(entry);
    }
    if (old != null && old.value() instanceof CompletionStage<?> stage) {
      troubles.warn(
          name() + " failed; until it succeeds, the answer that has expired is given", cause);
      return (CompletionStage<T>) stage;
    }
    return CompletableFuture.failedFuture(failure);
  }
}
