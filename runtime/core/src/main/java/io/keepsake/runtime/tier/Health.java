package io.keepsake.runtime.tier;

import io.keepsake.runtime.MemoClock;
import java.lang.System.Logger.Level;

/**
 * Whether a store works. One that fails is left alone for a while, longer each time up to a minute, and then asked again;
 * the log says when it goes and when it is back, and nothing in between.
 */
final class Health {
  private static final long SHORTEST_REST = 1_000_000_000L;
  private static final long LONGEST_REST = 60_000_000_000L;

  private final String subject;
  private final MemoClock clock;
  private volatile boolean works = true;
  private long rest;
  private long nextTry;

  /**
   * Creates the health of a store that works.
   *
   * @param subject the method and the place, for the log
   */
  Health(String subject, MemoClock clock) {
    this.subject = subject;
    this.clock = clock;
  }

  /** Whether to ask the store now. */
  boolean mayTry() {
    return works || restLeft() <= 0;
  }

  /** How long the store is still left alone, in nanoseconds; not above 0 if it may be asked. */
  synchronized long restLeft() {
    return works ? 0 : nextTry - clock.nanos();
  }

  /** Notes that the store did what it was asked for. */
  void worked() {
    if (!works) {
      recovered();
    }
  }

  private synchronized void recovered() {
    if (!works) {
      works = true;
      rest = 0;
      log().log(Level.INFO, subject + " works again");
    }
  }

  /** Notes a failure. */
  synchronized void failed(Throwable failure) {
    rest = rest == 0 ? SHORTEST_REST : Math.min(LONGEST_REST, rest * 2);
    nextTry = clock.nanos() + rest;
    if (works) {
      works = false;
      log()
          .log(
              Level.WARNING,
              subject + " does not work; answers are kept in memory alone until it does",
              failure);
    }
  }

  /** Found when there is something to say: to find the first logger of a process takes some milliseconds. */
  private static System.Logger log() {
    return System.getLogger("io.keepsake");
  }
}
