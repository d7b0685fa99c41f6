package io.keepsake.contract.use;

import io.keepsake.Memoize;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;

/** Waits for tasks of a pool, whose threads run others meanwhile. */
class Remote {
  private final ForkJoinPool pool;

  Remote(ForkJoinPool pool) {
    this.pool = pool;
  }

  @Memoize
  int price(int article) {
    return CompletableFuture.supplyAsync(() -> fetch(article), pool).join();
  }

  @Memoize
  int parsed(int article) {
    Executor outside = CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS, Runnable::run);
    return CompletableFuture.supplyAsync(() -> article, outside)
        .thenApplyAsync(Remote::fetch, pool)
        .join();
  }

  @Memoize
  int direct(int article) {
    return direct(article);
  }

  private static int fetch(int article) {
    return article * 2;
  }
}
