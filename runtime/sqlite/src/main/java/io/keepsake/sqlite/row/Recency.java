package io.keepsake.sqlite.row;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Numbers that say which use was later: they rise within a process, and follow the clock of the machine, so that those of
 * several processes and of several files can be compared. A file's own numbers rise strictly whatever the clock does: a
 * transaction goes on from the highest one that it finds.
 */
public final class Recency {
  /** A number beyond it was not made here. */
  private static final long LIMIT = Long.MAX_VALUE / 2;

  private static final AtomicLong LAST = new AtomicLong();

  private Recency() {}

  /** Returns the first of so many numbers in a row. */
  public static long take(int count) {
    long micros = Math.multiplyExact(System.currentTimeMillis(), 1000L);
    return LAST.updateAndGet(last -> Math.max(last, micros) + count) - count + 1;
  }

  /** Gives only higher numbers from now on. */
  public static void passed(long number) {
    if (number < LIMIT) {
      LAST.accumulateAndGet(number, Math::max);
    }
  }
}
