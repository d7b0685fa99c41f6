package io.keepsake.contract;

import io.keepsake.contract.backend.FreshSubject;
import io.keepsake.contract.backend.Kit;
import io.keepsake.runtime.MemosBuilder;
import io.keepsake.test.StepExecutor;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** What the contracts of answers that get old have in common: the test runs by hand what runs in the background. */
abstract class FreshContract extends Contract {
  final StepExecutor steps = new StepExecutor();

  /** What computations throw, if anything. */
  volatile @Nullable Throwable failure;

  FreshContract(Kit kit) {
    super(kit);
  }

  final FreshSubject fresh() {
    return fresh(memos());
  }

  final FreshSubject fresh(MemosBuilder memos) {
    return kit.fresh(memos.executor(steps).build(), counted(this::compute));
  }

  /** Fails as long as it is told to, or numbers its answers. */
  Object compute(Object key) throws Exception {
    Throwable failure = this.failure;
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure instanceof Exception exception) {
      throw exception;
    }
    return number(key);
  }

  final IOException fail() {
    IOException failure = new IOException("not now");
    this.failure = failure;
    return failure;
  }

  /** Runs what is next in the background, as soon as there is something. */
  final void step() {
    steps.awaitPending(1);
    steps.runNext();
  }

  final void pass(long seconds) {
    clock.advance(Duration.ofSeconds(seconds));
  }

  /** A computation that ends when the test says so. */
  static final class Gate {
    final CountDownLatch begun = new CountDownLatch(1);
    final CountDownLatch open = new CountDownLatch(1);

    void enter() throws InterruptedException {
      begun.countDown();
      open.await();
    }
  }
}
