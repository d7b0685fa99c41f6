package io.keepsake.runtime.table;

import io.keepsake.runtime.Memos;
import io.keepsake.runtime.spec.MemoSpec;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Answers that arrive later: what happens to their entries then.
 *
 * @param <E> the entries
 * @param <V> the answers, boxed
 */
abstract class Stages<E extends Entry, V extends @Nullable Object> extends Hits<E, V> {
  Stages(Memos memos, MemoSpec spec, int expected) {
    super(memos, spec, expected);
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
  protected <T extends @Nullable Object> CompletableFuture<T> guard(
      E entry, CompletableFuture<T> future) {
    return future == null ? future : guarded(entry, future);
  }

  /**
   * Sees to it that an answer which arrives later is removed if it fails, as for a future.
   *
   * @param entry the entry that is to hold the result
   * @param stage the answer, or null
   * @param <T> the type of its value
   * @return a stage that ends as the given one does, or null
   */
  protected <T extends @Nullable Object> CompletionStage<T> guard(
      E entry, CompletionStage<T> stage) {
    return stage == null ? stage : guarded(entry, stage);
  }

  private <T extends @Nullable Object> Arrival<T> guarded(E entry, CompletionStage<T> stage) {
    Arrival<T> arrival = new Arrival<>();
    var unused = stage.whenComplete((result, failure) -> {
      try {
        arrival.tell(failure);
      } finally {
        if (failure != null) {
          synchronized (lock) {
            failures++;
            drop(entry);
          }
        }
        arrival.end(result, failure);
      }
    });
    return arrival;
  }

  /**
   * Sees to it that an answer which the method has given, and which arrives later, is kept as long as is decided when it
   * arrives.
   *
   * @param entry the entry that is to hold the result
   * @param stage the answer, or null
   * @param <T> the type of its value
   * @return a future that ends as the given one does once that is carried out, or null
   */
  @SuppressWarnings("NullAway") // null gives null
  protected final <T extends @Nullable Object> CompletableFuture<T> judge(
      E entry, CompletionStage<T> stage) {
    return stage == null ? null : judged(entry, stage, true);
  }

  /**
   * Sees to it that an answer which somebody puts here, and which arrives later, is kept as long as is decided when it
   * arrives; it is not refused.
   *
   * @param entry the entry that is to hold the result
   * @param stage the answer, or null
   * @param <T> the type of its value
   * @return a future that ends as the given one does once that is carried out, or null
   */
  @SuppressWarnings("NullAway") // as in judge
  protected final <T extends @Nullable Object> CompletableFuture<T> time(
      E entry, CompletionStage<T> stage) {
    return stage == null ? null : judged(entry, stage, false);
  }

  private <T extends @Nullable Object> CompletableFuture<T> judged(
      E entry, CompletionStage<T> stage, boolean isComputed) {
    Judged<T> judged = new Judged<>();
    var unused = stage.whenComplete((result, failure) -> {
      try {
        decide(entry, judged, result, failure, isComputed);
      } finally {
        judged.end(result, failure);
      }
    });
    return judged;
  }

  private void decide(
      E entry,
      Judged<?> judged,
      @Nullable Object result,
      @Nullable Throwable failure,
      boolean isComputed) {
    long life = NONE;
    try {
      life = failure == null
          ? lifeOf(entry, result, isComputed)
          : isKept(cause(failure)) ? failureLife() : NONE;
    } finally {
      judged.life = Math.max(NONE, life);
      try {
        judged.tell(failure);
      } finally {
        if (failure != null) {
          synchronized (lock) {
            failures++;
          }
        }
        carryOut(entry, judged);
      }
    }
  }

  private static Throwable cause(Throwable failure) {
    Throwable cause = failure.getCause();
    boolean isWrapped =
        failure instanceof CompletionException || failure instanceof ExecutionException;
    return isWrapped && cause != null ? cause : failure;
  }

  /**
   * Carries out what was decided about an answer that has arrived: done both when it is stored and when it arrives,
   * whichever comes last.
   */
  final void carryOut(E entry, Judged<?> judged) {
    long life = judged.life;
    if (life == Judged.PENDING) {
      return;
    }
    long now = expiry == null ? 0 : expiry.exactly();
    synchronized (lock) {
      if (life <= 0) {
        drop(entry);
      } else if (expiry != null && entry.stamp != Entry.UNCOUNTED && isLinked(entry)) {
        expiry.start((TimedEntry) entry, life, now);
        expiry.note((TimedEntry) entry);
      }
    }
  }

  /** Carries out what was decided about an answer that arrived before it was stored. */
  final void carryOut(E entry) {
    if (lifetime.asks() && entry.value() instanceof Judged<?> judged) {
      carryOut(entry, judged);
    }
  }

  /** Removes an answer that failed before it was stored, unless it was decided to keep that. */
  final void dropIfFailed(E entry) {
    if (hasFailed(entry)) {
      synchronized (lock) {
        drop(entry);
      }
    }
  }

  /** Whether an answer was to arrive later and has failed, where failures are not kept. */
  final boolean hasFailed(E entry) {
    return !lifetime.asks() && Arrival.hasFailed(entry.value());
  }
}
