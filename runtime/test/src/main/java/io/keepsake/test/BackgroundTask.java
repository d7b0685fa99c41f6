package io.keepsake.test;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A task that runs in a thread of its own; see {@link StepExecutor#runNextInBackground()}. May be used by many threads.
 */
public final class BackgroundTask {
  private final Runnable task;
  private final Thread thread;
  private volatile @Nullable Throwable failure;

  private BackgroundTask(String name, Runnable task) {
    this.task = task;
    this.thread = new Thread(this::run, name);
    thread.setDaemon(true);
  }

  /** Starts a thread for a task. */
  static BackgroundTask start(String name, Runnable task) {
    BackgroundTask started = new BackgroundTask(name, task);
    started.thread.start();
    return started;
  }

  private void run() {
    try {
      task.run();
    } catch (Throwable thrown) {
      failure = thrown;
    }
  }

  /**
   * Tells whether the task has ended, by itself or by what it has thrown.
   *
   * @return true once it has
   */
  public boolean isDone() {
    return !thread.isAlive();
  }

  /** Interrupts the thread of the task; does nothing if it has ended. */
  public void interrupt() {
    thread.interrupt();
  }

  /**
   * Waits for the end of the task, at most {@link Patience#LIMIT}.
   *
   * @throws AssertionError if it has thrown something, which is the cause; or if it still runs, and then the cause has the
   *     stack of its thread
   */
  public void join() {
    join(Patience.LIMIT);
  }

  /**
   * Waits for the end of the task.
   *
   * @param limit how long to wait at the most
   * @throws AssertionError if it has thrown something, which is the cause; or if it still runs, and then the cause has the
   *     stack of its thread
   */
  public void join(Duration limit) {
    if (!Patience.join(thread, System.nanoTime() + limit.toNanos())) {
      throw new AssertionError(
          "thread " + thread.getName() + " still runs its task after " + limit.toMillis()
              + " ms; the cause shows where it is",
          Patience.stackOf(thread));
    }
    Throwable thrown = failure;
    if (thrown != null) {
      throw new AssertionError(
          "the task of thread " + thread.getName() + " failed: " + thrown, thrown);
    }
  }
}
