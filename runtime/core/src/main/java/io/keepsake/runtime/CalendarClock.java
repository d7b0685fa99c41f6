package io.keepsake.runtime;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** The time of a calendar's clock, in nanoseconds since 1970; it wraps around after 292 years, as clocks here may. */
record CalendarClock(Clock clock) implements MemoClock {
  @Override
  public long nanos() {
    Instant now = clock.instant();
    return now.getEpochSecond() * TimeUnit.SECONDS.toNanos(1) + now.getNano();
  }

  @Override
  public Instant instant() {
    return clock.instant();
  }
}
