package io.keepsake.runtime.trace;

import io.keepsake.runtime.MemoClock;

/**
 * The moment at which the first of some answers ends.
 *
 * @param clock the clock that they age by
 * @param deadline in nanoseconds of the clock, which may wrap around
 */
record Bound(MemoClock clock, long deadline) {

  boolean isOver() {
    return deadline - clock.nanos() <= 0;
  }

  /** Returns the earlier one of two on one clock. */
  Bound orEarlier(Bound other) {
    return other.deadline - deadline < 0 ? other : this;
  }
}
