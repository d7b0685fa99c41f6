package io.keepsake.runtime.table;

import io.keepsake.runtime.spec.MemoSpec;
import org.jspecify.annotations.Nullable;

/** What a computation that may fail or be late needs beside its entry: when it began, who runs it, and the older answer. */
final class Attempt {
  /** The older answer: the one to renew, or the one that has expired, to be given if there is no better; null if none. */
  final @Nullable Entry old;

  /** Whether the older answer is good and still given. */
  final boolean renews;

  /** When the computation began, or was handed over if it has not. */
  private long since;

  /** Written after {@link #since}. */
  private volatile boolean begun;

  /** Whether it failed while its key was not invalidated; guarded by the table's lock. */
  boolean excused;

  private @Nullable Thread runner;
  private boolean interrupted;

  Attempt(@Nullable Entry old, boolean renews) {
    this.old = old;
    this.renews = renews;
  }

  /** Notes when it began or was handed over. */
  void begin(long now) {
    since = now;
    begun = true;
  }

  /** How long it has taken, or below zero if that is not known. */
  long taken(long now) {
    return begun ? Math.max(0, now - since) : -1;
  }

  /** How much it has left of a time. */
  long left(long duration, long now) {
    return duration == MemoSpec.NEVER || !begun ? MemoSpec.NEVER : duration - (now - since);
  }

  /** Notes the thread that may be interrupted from now on. */
  synchronized void enter(Thread thread) {
    runner = thread;
  }

  /** Ends what {@link #enter} began; an interruption that was meant for this computation does not reach the next. */
  synchronized void exit() {
    runner = null;
    if (interrupted) {
      var unused = Thread.interrupted();
    }
  }

  /** Interrupts the thread, if one is still at it that does nothing else. */
  synchronized void interrupt() {
    if (runner != null) {
      interrupted = true;
      runner.interrupt();
    }
  }
}
