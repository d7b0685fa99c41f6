package io.keepsake.test;

import io.keepsake.runtime.MemoClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Time that passes when a test says so. Both of its times, that of the calendar and that of the stop watch, move together.
 *
 * <pre>{@code
 * VirtualClock clock = new VirtualClock();
 * Memos memos = Memos.builder().clock(clock).build();
 * clock.advance(Duration.ofMinutes(11));
 * }</pre>
 *
 * <p>May be used by many threads.
 */
public final class VirtualClock implements MemoClock {
  private static final Instant START = Instant.parse("2024-02-29T12:00:00Z");

  // The origin means nothing, and should not look as if it did.
  private static final long ORIGIN = 123_456_789L;

  private final Instant start;
  private final long origin;
  private final AtomicLong passed = new AtomicLong();

  /** Creates a clock that stands somewhere in the past. */
  public VirtualClock() {
    this(START);
  }

  /**
   * Creates a clock.
   *
   * @param start the instant at which it stands
   */
  public VirtualClock(Instant start) {
    this(start, ORIGIN);
  }

  /**
   * Creates a clock whose stop watch begins with a number that the test gives: one close to {@link Long#MAX_VALUE} shows
   * whether code can do with a clock that wraps around, as the system's may.
   *
   * @param origin what {@link #nanos()} is at first, in nanoseconds; anything
   */
  public VirtualClock(long origin) {
    this(START, origin);
  }

  private VirtualClock(Instant start, long origin) {
    this.start = start;
    this.origin = origin;
  }

  @Override
  public long nanos() {
    return origin + passed.get();
  }

  @Override
  public Instant instant() {
    return start.plusNanos(passed.get());
  }

  /**
   * Lets time pass.
   *
   * @param time how much, not negative
   * @throws IllegalArgumentException if it is negative
   */
  public void advance(Duration time) {
    advanceNanos(time.toNanos());
  }

  /**
   * Lets time pass, to the nanosecond.
   *
   * @param nanos how much, not negative
   * @throws IllegalArgumentException if it is negative
   */
  public void advanceNanos(long nanos) {
    if (nanos < 0) {
      throw new IllegalArgumentException("time does not run backwards: " + nanos + " ns");
    }
    passed.addAndGet(nanos);
  }

  /**
   * Lets time pass until an instant.
   *
   * @param instant not before {@link #instant()}
   * @throws IllegalArgumentException if it is before that
   */
  public void set(Instant instant) {
    advance(Duration.between(instant(), instant));
  }
}
