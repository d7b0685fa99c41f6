package io.keepsake.runtime.flight;

import java.util.concurrent.ForkJoinWorkerThread;

/**
 * Threads that run another task while they wait for one.
 *
 * <p>A thread of a fork-join pool that joins a task, or a {@code CompletableFuture}, runs others of its queue until then. One
 * of them may ask for the very answer that the thread computes further down, and has nothing to do with it: what computes
 * below does not need it, so this is no cycle, although it cannot be waited for. Only the stack tells: a task has begun
 * between the two. A method that needs its own answer through a task of its own looks alike, but comes back; so the depth
 * is bounded.
 */
public final class Helping {
  /** What is deeper than so many calls is taken for a cycle. */
  private static final int MOST_CALLS = 200;

  private Helping() {}

  /**
   * Tells whether the current thread has begun a task since it was in a class before. Looks at the whole stack, so ask only
   * where a cycle is the alternative.
   *
   * @param type the name of the class whose methods compute
   * @return true if a call that looks like a cycle probably belongs to another task
   */
  public static boolean isHere(String type) {
    if (!(Thread.currentThread() instanceof ForkJoinWorkerThread)) {
      return false;
    }
    int calls = 0;
    boolean begun = false;
    boolean since = false;
    for (StackTraceElement frame : Thread.currentThread().getStackTrace()) {
      if (frame.getClassName().equals(type)) {
        calls++;
        since |= begun;
      }
      begun |= isTask(frame);
    }
    return since && calls <= MOST_CALLS;
  }

  private static boolean isTask(StackTraceElement frame) {
    return frame.getMethodName().equals("doExec")
        && frame.getClassName().equals("java.util.concurrent.ForkJoinTask");
  }
}
