package io.keepsake.samples.orders.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.Memoize;
import io.keepsake.runtime.Memos;
import io.keepsake.samples.orders.Fixtures;
import io.keepsake.samples.orders.database.Database;
import io.keepsake.test.MemosExtension;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A read that has seen the old state, and ends after the update was acknowledged. */
@ExtendWith(MemosExtension.class)
final class FenceTest {
  private static final long PATIENCE_IN_SECONDS = 30;

  private final CountDownLatch hasRead = new CountDownLatch(1);
  private final CountDownLatch mayReturn = new CountDownLatch(1);
  private final AtomicInteger reads = new AtomicInteger();

  /** Products that are told when something was read. */
  static class WatchedProducts extends ProductService {
    private final Runnable afterRead;

    WatchedProducts(Database database, Runnable afterRead) {
      super(database);
      this.afterRead = afterRead;
    }

    @Memoize
    @Override
    public Optional<Product> product(long id) {
      Optional<Product> product = super.product(id);
      afterRead.run();
      return product;
    }
  }

  private void holdTheFirst() {
    if (reads.incrementAndGet() == 1) {
      hasRead.countDown();
      await(mayReturn);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  @Test
  void itsAnswer_isGivenToItsCaller_andNotKept(Memos memos, @TempDir Path directory)
      throws Exception {
    try (Database database = Fixtures.database(directory)) {
      ProductService products =
          new MemoizedFenceTest_WatchedProducts(memos, database, this::holdTheFirst);
      CompletableFuture<Optional<Product>> early =
          CompletableFuture.supplyAsync(() -> products.product(1));
      await(hasRead);
      Product repriced = products.reprice(1, 777);

      assertThat(products.product(1)).contains(repriced);
      mayReturn.countDown();
      assertThat(early.get(PATIENCE_IN_SECONDS, TimeUnit.SECONDS))
          .hasValueSatisfying(old -> assertThat(old.revision()).isLessThan(repriced.revision()));
      assertThat(products.product(1)).contains(repriced);
      assertThat(reads).hasValue(2);
    }
  }
}
