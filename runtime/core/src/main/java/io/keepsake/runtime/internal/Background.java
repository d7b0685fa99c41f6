package io.keepsake.runtime.internal;

import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Where computations run that no caller has to wait for: the executor of the application, or daemon threads of its own,
 * which are made when the first such computation comes and end when there was nothing to do for a while.
 *
 * <p>The own threads have no queue: a task runs at once or is refused, so none waits behind one that hangs.
 */
public final class Background implements AutoCloseable {
  private static final int MOST_THREADS =
      Math.max(8, 4 * Runtime.getRuntime().availableProcessors());
  private static final long SECONDS_OF_REST = 10;
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final @Nullable Executor given;

  /** The own threads, once they were needed. */
  private @Nullable ThreadPoolExecutor own;

  private boolean closed;

  /**
   * Creates a place to run.
   *
   * @param given the executor of the application, or null for own threads
   */
  public Background(@Nullable Executor given) {
    this.given = given;
  }

  /**
   * Returns the executor of the application.
   *
   * @return the executor, or null if there are own threads
   */
  public @Nullable Executor given() {
    return given;
  }

  /**
   * Has a task run, now or later, in another thread or in this one, as the executor likes. No failure of the executor
   * reaches the caller.
   *
   * @param task what to run; it must not throw
   * @return false if it was refused
   */
  public boolean start(Runnable task) {
    try {
      Executor executor = given != null ? given : own();
      if (executor == null) {
        return false;
      }
      executor.execute(task);
      return true;
    } catch (RuntimeException | Error refused) {
      return false;
    }
  }

  private synchronized @Nullable Executor own() {
    if (own == null && !closed) {
      own = new ThreadPoolExecutor(
          0,
          MOST_THREADS,
          SECONDS_OF_REST,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          Background::thread);
    }
    return own;
  }

  private static Thread thread(Runnable run) {
    Thread thread = new Thread(null, run, "keepsake-" + NUMBER.incrementAndGet(), 0, false);
    thread.setDaemon(true);
    thread.setContextClassLoader(null);
    return thread;
  }

  /** Lets the own threads end when they have done what they do now; waits for none. An executor that was given stays as it is. */
  @Override
  public synchronized void close() {
    closed = true;
    if (own != null) {
      own.shutdown();
      own = null;
    }
  }
}
