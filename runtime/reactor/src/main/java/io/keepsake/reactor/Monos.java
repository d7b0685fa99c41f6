package io.keepsake.reactor;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Mono;

/**
 * What generated code does with a {@link Mono}: each subscription looks the answer up; the first one that finds none starts
 * the computation, and all who ask meanwhile share it. An empty {@code Mono} is null to the cache.
 *
 * <p>The computation is started outside of the subscription, so it does not see the subscriber's {@code Context}, and goes on
 * when the subscriber cancels.
 */
public final class Monos {
  private Monos() {}

  /**
   * Starts a computation.
   *
   * @param mono the computation
   * @param <T> what it gives
   * @return its end; null for an empty one
   */
  @SuppressWarnings("unchecked") // the future is completed by nobody but the computation
  public static <T> CompletableFuture<T> start(Mono<? extends T> mono) {
    return (CompletableFuture<T>) mono.toFuture();
  }

  /**
   * Makes a {@code Mono} of a lookup.
   *
   * @param lookup is called at each subscription, and gives the answer now or later; what it throws ends the {@code Mono}
   * @param <T> the type of the answer
   * @return a cold {@code Mono}
   */
  public static <T> Mono<T> defer(Callable<CompletableFuture<T>> lookup) {
    return Mono.defer(() -> {
      try {
        return Mono.fromFuture(lookup.call());
      } catch (Exception failure) {
        return Mono.error(failure);
      }
    });
  }
}
