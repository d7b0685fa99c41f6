package io.keepsake.runtime.table;

import java.util.Random;

/**
 * When answers of one table are computed anew: some time after they were written, and a little earlier by chance, the
 * earlier the longer a computation takes, so that answers which were written together are not renewed together (Vattani,
 * Chierichetti, Lowenstein: Optimal Probabilistic Cache Stampede Prevention, VLDB 2015). The chance is drawn once a write,
 * so hits compare one number.
 */
final class Refreshing {
  private static final long SECOND = 1_000_000_000L;

  private final long interval;
  private final Random random;

  /** How long the last computation took; for answers that were not computed here. */
  private volatile long cost;

  Refreshing(long interval, Random random) {
    this.interval = interval;
    this.random = random;
  }

  /** Draws the moment for an answer that is written now, and learns how long its computation took. */
  void start(FreshEntry entry, long now) {
    Attempt attempt = entry.attempt;
    long taken = attempt == null ? -1 : attempt.taken(now);
    if (taken >= 0) {
      cost = taken;
    }
    schedule(entry, now);
  }

  /** Draws the moment for an answer. At the earliest half of the time has passed, or slow methods would compute all the time. */
  void schedule(FreshEntry entry, long written) {
    double early = cost * -Math.log(1 - random.nextDouble());
    long at = written + interval - (long) Math.min(early, interval / 2.0);
    entry.refreshAt = entry.deadline - at > 0 ? at : entry.deadline;
  }

  /** Moves the moment on, after a renewal that failed or could not begin. */
  void postpone(FreshEntry entry, long now) {
    long at = now + Math.max(SECOND, interval / 16);
    entry.refreshAt = entry.deadline - at > 0 ? at : entry.deadline;
  }
}
