package io.keepsake.runtime.change;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What is done when a method has ended that gives its result later. For generated code. */
public final class Completion {
  private Completion() {}

  /**
   * Does something after a future has completed.
   *
   * @param future the future; null counts as one that has completed with null
   * @param action takes the result and the failure, one of them null; does not fail
   * @param <T> the type of the result
   * @return a future that completes as the given one does, once the action is done; or null
   */
  @SuppressWarnings("NullAway") // a future may give null, whatever its type says
  public static <T extends @Nullable Object> CompletableFuture<T> then(
      CompletableFuture<T> future, BiConsumer<? super T, ? super @Nullable Throwable> action) {
    if (future == null) {
      action.accept(null, null);
      return future;
    }
    return future.whenComplete(action);
  }

  /**
   * Does something after a stage has completed, as for a future.
   *
   * @param stage the stage; null counts as one that has completed with null
   * @param action takes the result and the failure, one of them null; does not fail
   * @param <T> the type of the result
   * @return a stage that completes as the given one does, once the action is done; or null
   */
  @SuppressWarnings("NullAway") // as for a future
  public static <T extends @Nullable Object> CompletionStage<T> then(
      CompletionStage<T> stage, BiConsumer<? super T, ? super @Nullable Throwable> action) {
    if (stage == null) {
      action.accept(null, null);
      return stage;
    }
    return stage.whenComplete(action);
  }
}
