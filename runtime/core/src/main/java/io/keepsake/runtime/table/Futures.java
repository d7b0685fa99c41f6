package io.keepsake.runtime.table;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Copies of asynchronous answers: one computation is shared, and each caller gets a future of its own, so that one who
 * cancels or completes it harms nobody else. Null gives null.
 */
public final class Futures {
  private Futures() {}

  /**
   * Copies a future.
   *
   * @param future a future or null
   * @param <T> the type of its result
   * @return a future that ends as it does, with the very same exception if it fails
   */
  public static <T extends @Nullable Object> CompletableFuture<T> copy(
      CompletableFuture<T> future) {
    if (future == null) {
      return future;
    }
    boolean hasArrived = future.isDone() && !future.isCompletedExceptionally();
    return hasArrived ? future.copy() : following(future);
  }

  /**
   * Copies a stage.
   *
   * @param stage a stage or null
   * @param <T> the type of its result
   * @return a stage that ends as it does
   */
  public static <T extends @Nullable Object> CompletionStage<T> copy(CompletionStage<T> stage) {
    return stage == null ? stage : following(stage);
  }

  /** Not a stage behind the other one, which would wrap its failure, and not be cancelled if that is. */
  private static <T extends @Nullable Object> CompletableFuture<T> following(
      CompletionStage<T> stage) {
    CompletableFuture<T> copy = new CompletableFuture<>();
    var unused = stage.whenComplete((result, failure) -> {
      if (failure == null) {
        copy.complete(result);
      } else {
        copy.completeExceptionally(failure);
      }
    });
    return copy;
  }
}
