package io.keepsake.runtime.tier;

import java.util.concurrent.atomic.AtomicLong;

/** Counts the invalidations that have begun and those that have ended, for all tables in front of one tier. */
public final class Fence {
  private final AtomicLong begun = new AtomicLong();
  private final AtomicLong ended = new AtomicLong();

  /** Creates a fence that nobody has used. */
  public Fence() {}

  /** Notes that an invalidation begins. */
  public void begin() {
    begun.incrementAndGet();
  }

  /** Notes that an invalidation has ended. */
  public void end() {
    ended.incrementAndGet();
  }

  /**
   * Returns how many have begun.
   *
   * @return a number that only grows
   */
  public long begun() {
    return begun.get();
  }

  /**
   * Tells whether no invalidation was under way at some moment, and none has begun since.
   *
   * @param then what {@link #begun()} returned at that moment
   * @return true if what was computed then may be saved
   */
  public boolean isOpenSince(long then) {
    return ended.get() == then && begun.get() == then;
  }
}
