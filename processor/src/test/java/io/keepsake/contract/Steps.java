package io.keepsake.contract;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** An executor that runs a task when the test says so. */
final class Steps implements Executor {
  private final ConcurrentLinkedQueue<Runnable> tasks = new ConcurrentLinkedQueue<>();
  private volatile boolean rejects;

  @Override
  public void execute(Runnable task) {
    if (rejects) {
      throw new RejectedExecutionException("as the test wants it");
    }
    tasks.add(task);
  }

  void reject(boolean rejects) {
    this.rejects = rejects;
  }

  int pending() {
    return tasks.size();
  }

  /** Runs the next task in this thread; waits until there is one. */
  void step() {
    Runnable task = tasks.poll();
    while (task == null) {
      Thread.yield();
      task = tasks.poll();
    }
    task.run();
  }

  /** Waits until a task was submitted. */
  void await() {
    while (tasks.isEmpty()) {
      Thread.yield();
    }
  }
}
