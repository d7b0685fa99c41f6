package io.keepsake.runtime.internal;

import io.keepsake.runtime.MemoClock;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Warnings about something that may fail at each call: the first one at once, then at most one a minute. */
public final class PacedLog {
  private static final long PAUSE = 60_000_000_000L;

  private final MemoClock clock;
  private final AtomicLong next;

  /**
   * Creates a log that has not said anything.
   *
   * @param clock the time that it is paced by
   */
  public PacedLog(MemoClock clock) {
    this.clock = clock;
    this.next = new AtomicLong(clock.nanos());
  }

  /**
   * Warns, unless there was a warning during the last minute.
   *
   * @param message what is wrong
   */
  public void warn(String message) {
    warn(message, null);
  }

  /**
   * Warns, unless there was a warning during the last minute.
   *
   * @param message what is wrong
   * @param cause why
   */
  public void warn(String message, @Nullable Throwable cause) {
    long now = clock.nanos();
    long due = next.get();
    if (now - due >= 0 && next.compareAndSet(due, now + PAUSE)) {
      System.getLogger("io.keepsake").log(System.Logger.Level.WARNING, message, cause);
    }
  }

  /**
   * As {@link #warn(String, Throwable)}, for threads that have to go on: does nothing if the clock or the log fails.
   *
   * @param message what is wrong
   * @param cause why
   */
  public void tryToWarn(String message, Throwable cause) {
    try {
      warn(message, cause);
    } catch (Throwable nobodyCanBeTold) {
      // both are code of an application, and there may be no memory
    }
  }
}
