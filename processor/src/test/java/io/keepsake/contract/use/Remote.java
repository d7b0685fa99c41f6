package io.keepsake.contract.use;

import io.keepsake.Memoize;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;

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
  int direct(int article) {
    return direct(article);
  }

  private static int fetch(int article) {
    return article * 2;
  }
}
