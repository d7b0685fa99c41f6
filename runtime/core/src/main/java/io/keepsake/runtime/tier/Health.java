package io.keepsake.runtime.tier;

import io.keepsake.runtime.MemoClock;
import java.lang.System.Logger.Level;
import java.util.EnumSet;
import java.util.Set;

/**
 * Whether a store works. One that fails is left alone for a while, longer each time up to a minute, and then asked again;
 * the log says when it goes and when it is back, and nothing in between. It is back when it does again what it has failed to
 * do: a disk that is full can be read all the time.
 *
 * <p>The clock and the log are code of an application, which may wait for a call of a memoized method: neither is called
 * under the monitor.
 */
final class Health {
  private static final long SHORTEST_REST = 1_000_000_000L;
  private static final long LONGEST_REST = 60_000_000_000L;

  private final String subject;
  private final MemoClock clock;

  /** What the store has failed to do, and has not done since. */
  private final Set<Work> undone = EnumSet.noneOf(Work.class);

  private volatile boolean works = true;
  private long rest;
  private long nextTry;

  /** What a store is asked to do. */
  enum Work {
    READ,
    CHANGE
  }

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
  long restLeft() {
    return works ? 0 : restLeft(clock.nanos());
  }

  private synchronized long restLeft(long now) {
    return works ? 0 : nextTry - now;
  }

  /** Notes that the store did what it was asked for. */
  void worked(Work work) {
    if (!works && recovers(work)) {
      log().log(Level.INFO, subject + " works again");
    }
  }

  private synchronized boolean recovers(Work work) {
    undone.remove(work);
    if (works || !undone.isEmpty()) {
      return false;
    }
    works = true;
    rest = 0;
    return true;
  }

  /** Notes a failure. */
  void failed(Work work, Throwable failure) {
    if (fails(work, clock.nanos())) {
      log()
          .log(
              Level.WARNING,
              subject + " does not work; answers are kept in memory alone until it does",
              failure);
    }
  }

  private synchronized boolean fails(Work work, long now) {
    boolean isNew = works;
    undone.add(work);
    works = false;
    rest = rest == 0 ? SHORTEST_REST : Math.min(LONGEST_REST, rest * 2);
    nextTry = now + rest;
    return isNew;
  }

  /** Says that more is to be removed than can be remembered. */
  void givesUp() {
    log()
        .log(
            Level.WARNING,
            subject
                + ": so many removals wait for the store that all answers are removed in their place");
  }

  /** Found when there is something to say: to find the first logger of a process takes some milliseconds. */
  private static System.Logger log() {
    return System.getLogger("io.keepsake");
  }
}
