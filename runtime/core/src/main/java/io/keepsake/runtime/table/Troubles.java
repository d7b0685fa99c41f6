package io.keepsake.runtime.table;

import io.keepsake.runtime.MemoClock;
import io.keepsake.runtime.internal.PacedLog;
import java.util.concurrent.atomic.AtomicLong;

/** What goes wrong behind the memory of one table: counted, and told now and then. */
final class Troubles {
  private final PacedLog failures;
  private final PacedLog refusals;
  private final AtomicLong count = new AtomicLong();

  Troubles(MemoClock clock) {
    this.failures = new PacedLog(clock);
    this.refusals = new PacedLog(clock);
  }

  /** Notes that a store failed to do something. */
  void failed(String name, String what, Throwable failure) {
    count.incrementAndGet();
    failures.warn(
        "The store behind " + name + " failed to " + what + "; calls go on without it", failure);
  }

  /** Notes that what a store kept was not to be used. */
  void refused(String name) {
    refusals.warn("An answer that the store behind " + name
        + " kept was refused by validate(..); it is removed and computed anew");
  }

  /** Returns how often a store failed. */
  long count() {
    return count.get();
  }
}
