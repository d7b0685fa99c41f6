package io.keepsake.test;

import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * An executor that runs a task when a test says so, and not before. Tasks wait in the order in which they came.
 *
 * <pre>{@code
 * StepExecutor executor = new StepExecutor();
 * executor.execute(task);       // nothing runs yet
 * executor.runNext();           // now, in this thread
 * }</pre>
 *
 * <p>A task that has to block, until a latch is open for example, runs in a thread of its own:
 *
 * <pre>{@code
 * BackgroundTask running = executor.runNextInBackground();
 * ...                           // what shall happen meanwhile
 * latch.countDown();
 * running.join();               // fails the test if that takes too long
 * }</pre>
 *
 * <p>A call of a method with {@code hardTimeout} or {@code staleOnTimeout} waits for a task that it submits. Make such calls in
 * another thread than the one that steps, or {@linkplain #rejecting(boolean) reject} the task, and the caller computes; otherwise the caller
 * gives up after half a minute of the system's time, and computes.
 *
 * <p>May be used by many threads. Nothing here waits without bound.
 */
public final class StepExecutor implements Executor {
  private static final int ENDLESS = 100_000;

  private final ConcurrentLinkedQueue<Runnable> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger pending = new AtomicInteger();
  private final AtomicLong submitted = new AtomicLong();
  private final AtomicLong rejected = new AtomicLong();
  private final AtomicInteger threads = new AtomicInteger();
  private volatile boolean rejecting;

  /** Creates an executor without tasks. */
  public StepExecutor() {}

  /**
   * Accepts a task, and runs nothing.
   *
   * @param task what is to be run later
   * @throws RejectedExecutionException while this {@linkplain #rejecting(boolean) rejects} tasks
   */
  @Override
  public void execute(Runnable task) {
    Objects.requireNonNull(task, "task");
    if (rejecting) {
      rejected.incrementAndGet();
      throw new RejectedExecutionException("the test lets this executor reject tasks");
    }
    submitted.incrementAndGet();
    waiting.add(task);
    pending.incrementAndGet();
  }

  /**
   * Rejects tasks from now on, as an executor does that is full or shut down; or accepts them again. Tasks that wait
   * already are not touched.
   *
   * @param rejecting whether to reject
   * @return this
   */
  public StepExecutor rejecting(boolean rejecting) {
    this.rejecting = rejecting;
    return this;
  }

  /**
   * Returns the number of tasks that wait for the test.
   *
   * @return at least 0; tasks that run do not count
   */
  public int pending() {
    return pending.get();
  }

  /**
   * Returns the number of tasks that were accepted so far, those that are done included.
   *
   * @return at least 0
   */
  public long submitted() {
    return submitted.get();
  }

  /**
   * Returns the number of tasks that were rejected so far.
   *
   * @return at least 0
   */
  public long rejected() {
    return rejected.get();
  }

  /**
   * Runs the task that waits longest, in this thread. What it throws is thrown here.
   *
   * @return false if there was none
   */
  public boolean runNext() {
    Runnable task = take();
    if (task == null) {
      return false;
    }
    task.run();
    return true;
  }

  /**
   * Runs all tasks in this thread, those included that are submitted meanwhile. If one throws, those after it go on waiting.
   *
   * @return how many were run
   * @throws AssertionError if there is no end to it: each of very many tasks has submitted another
   */
  public int runAll() {
    int count = 0;
    while (runNext()) {
      count++;
      if (count == ENDLESS) {
        throw new AssertionError("after " + ENDLESS + " tasks there are still " + pending()
            + " waiting: does each submit another?");
      }
    }
    return count;
  }

  /**
   * Runs the task that waits longest in a thread of its own, and returns while it runs. The thread does not keep the JVM alive.
   *
   * @return what waits for its end
   * @throws AssertionError if there is no task
   */
  public BackgroundTask runNextInBackground() {
    Runnable task = take();
    if (task == null) {
      throw new AssertionError("there is no task to run; submitted so far: " + submitted());
    }
    return BackgroundTask.start("step-executor-" + threads.incrementAndGet(), task);
  }

  /**
   * Waits until other threads have submitted tasks, at most {@link Patience#LIMIT}.
   *
   * @param count how many have to be waiting
   * @throws AssertionError if they do not come
   */
  public void awaitPending(int count) {
    Patience.until(
        () -> pending() >= count,
        () -> "only " + pending() + " of " + count + " tasks are waiting; submitted so far: "
            + submitted());
  }

  /**
   * Forgets the tasks that wait: they are never run, as if the process had ended.
   *
   * @return how many there were
   */
  public int discardAll() {
    int count = 0;
    while (take() != null) {
      count++;
    }
    return count;
  }

  private @Nullable Runnable take() {
    Runnable task = waiting.poll();
    if (task != null) {
      pending.decrementAndGet();
    }
    return task;
  }
}
