package io.keepsake.contract;

import io.keepsake.runtime.MemoClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Time that passes when a test says so. */
final class VirtualClock implements MemoClock {
  private final long origin;
  private final AtomicLong nanos;

  VirtualClock() {
    this(123_456_789L);
  }

  /** Starts anywhere: the time since some fixed moment means nothing by itself. */
  VirtualClock(long origin) {
    this.origin = origin;
    this.nanos = new AtomicLong(origin);
  }

  @Override
  public long nanos() {
    return nanos.get();
  }

  @Override
  public Instant instant() {
    return Instant.parse("2024-02-29T12:00:00Z").plusNanos(nanos.get() - origin);
  }

  void advance(Duration duration) {
    nanos.addAndGet(duration.toNanos());
  }

  void advanceNanos(long by) {
    nanos.addAndGet(by);
  }
}
