package io.keepsake.test;

import io.keepsake.test.fault.StoreHold;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** How long this kit waits for other threads: long enough for the slowest machine, and not for ever. */
public final class Patience {
  /** The time after which a test fails that waits for another thread: 30 seconds. */
  public static final Duration LIMIT = StoreHold.LIMIT;

  private static final long PAUSE_IN_MILLIS = 1;

  private Patience() {}

  /**
   * Waits until something is so, at most {@link #LIMIT}.
   *
   * @param condition asked again and again
   * @param message what to say if it does not come
   * @throws AssertionError if it does not come, or this thread is interrupted
   */
  static void until(BooleanSupplier condition, Supplier<String> message) {
    long start = System.nanoTime();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - start > LIMIT.toNanos()) {
        throw new AssertionError(message.get() + "; waited " + LIMIT.toSeconds() + " s");
      }
      try {
        Thread.sleep(PAUSE_IN_MILLIS);
      } catch (InterruptedException interrupted) {
        throw interrupted(message.get(), interrupted);
      }
    }
  }

  /**
   * Waits for the end of a thread.
   *
   * @param thread the thread
   * @param deadline how long, by {@link System#nanoTime()}
   * @return false if it still runs
   * @throws AssertionError if this thread is interrupted
   */
  static boolean join(Thread thread, long deadline) {
    try {
      // Not join(0), which waits for ever.
      thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime())));
    } catch (InterruptedException interrupted) {
      throw interrupted("while waiting for thread " + thread.getName(), interrupted);
    }
    return !thread.isAlive();
  }

  /**
   * Shows where a thread is, as the cause of an error in another thread.
   *
   * @param thread the thread
   * @return something with its present stack
   */
  static Throwable stackOf(Thread thread) {
    return new Stack(thread);
  }

  /** The stack of another thread. */
  private static final class Stack extends Exception {
    private static final long serialVersionUID = 1L;

    Stack(Thread thread) {
      super(
          "thread " + thread.getName() + ", " + thread.getState() + ", is here", null, false, true);
      setStackTrace(thread.getStackTrace());
    }
  }

  private static AssertionError interrupted(String message, InterruptedException cause) {
    Thread.currentThread().interrupt();
    return new AssertionError("interrupted: " + message, cause);
  }
}
