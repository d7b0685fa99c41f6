package io.keepsake.test.fault;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Operations of a store that wait for the test; see {@link StoreFaults#hold}. May be used by many threads.
 *
 * <pre>{@code
 * try (StoreHold hold = stores.hold(StoreOperation.GET)) {
 *   ...                     // begin in another thread what looks up an answer
 *   hold.awaitHeld();       // it waits in the store now
 *   ...                     // what shall happen meanwhile
 * }                         // it goes on
 * }</pre>
 */
public final class StoreHold implements AutoCloseable {
  /** How long an operation is held, and the test waits for one, at the most: 30 seconds. */
  public static final Duration LIMIT = Duration.ofSeconds(30);

  private final Set<StoreOperation> operations;
  private final CountDownLatch held = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);

  StoreHold(Set<StoreOperation> operations) {
    this.operations = operations;
  }

  /**
   * Waits until at least one operation was held, at most {@link #LIMIT}.
   *
   * @throws AssertionError if none came, or this thread is interrupted
   */
  public void awaitHeld() {
    try {
      if (!await(held)) {
        throw new AssertionError(
            "none of " + operations + " came to the store within " + LIMIT.toSeconds() + " s");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted before any of " + operations + " came", interrupted);
    }
  }

  /** Lets the operations go on that are held, and holds none from now on. Releasing twice does nothing. */
  public void release() {
    released.countDown();
  }

  /** Does what {@link #release()} does. */
  @Override
  public void close() {
    release();
  }

  boolean isReleased() {
    return released.getCount() == 0;
  }

  /** Waits here if the operation is one of these. What it throws is for the user of the store. */
  void meet(StoreOperation operation) {
    if (!operations.contains(operation) || isReleased()) {
      return;
    }
    held.countDown();
    try {
      if (!await(released)) {
        throw new IllegalStateException(
            operation + " was held for " + LIMIT.toSeconds() + " s, and nobody has released it");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while " + operation + " was held", interrupted);
    }
  }

  private static boolean await(CountDownLatch latch) throws InterruptedException {
    return latch.await(LIMIT.toNanos(), TimeUnit.NANOSECONDS);
  }
}
