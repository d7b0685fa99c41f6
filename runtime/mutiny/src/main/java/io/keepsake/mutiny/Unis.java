package io.keepsake.mutiny;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What generated code does with a {@link Uni}: each subscription looks the answer up; the first one that finds none starts
 * the computation, and all who ask meanwhile share it.
 *
 * <p>The computation is started outside of the subscription, so it does not see the subscriber's {@code Context}, and goes on
 * when the subscriber cancels.
 */
public final class Unis {
  private Unis() {}

  /**
   * Starts a computation.
   *
   * @param uni the computation
   * @param <T> what it gives
   * @return its end
   */
  @SuppressWarnings("unchecked") // the future is completed by nobody but the computation
  public static <T extends @Nullable Object> CompletableFuture<T> start(Uni<? extends T> uni) {
    return (CompletableFuture<T>) uni.subscribeAsCompletionStage();
  }

  /**
   * Makes a {@code Uni} of a lookup.
   *
   * @param lookup is called at each subscription, and gives the answer now or later; what it throws ends the {@code Uni}
   * @param <T> the type of the answer
   * @return a {@code Uni} that does nothing before it is subscribed to
   */
  public static <T extends @Nullable Object> Uni<T> defer(Callable<CompletableFuture<T>> lookup) {
    return Uni.createFrom().deferred(() -> {
      try {
        return Uni.createFrom().completionStage(lookup.call());
      } catch (Exception failure) {
        return Uni.createFrom().failure(failure);
      }
    });
  }
}
