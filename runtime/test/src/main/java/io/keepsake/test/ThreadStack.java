package io.keepsake.test;

/** Where a thread is, to be the cause of an error in another thread. */
final class ThreadStack extends Exception {
  private static final long serialVersionUID = 1L;

  /** Creates it with the present stack of a thread. */
  ThreadStack(Thread thread) {
    // The stack of the thread that throws this is of no interest.
    super("thread " + thread.getName() + ", " + thread.getState() + ", is here", null, false, true);
    setStackTrace(thread.getStackTrace());
  }
}
