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

  private final Instant start;
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
    this.start = start;
  }

  @Override
  public long nanos() {
    // The origin means nothing, and should not look as if it did.
    return 123_456_789L + passed.get();
  }

  @Override
  public Instant instant() {
    return start.plusNanos(passed.get());
  }

  /**
   * Lets time pass.
   *
   * @param time how much, not negative
   */
  public void advance(Duration time) {
    if (time.isNegative()) {
      throw new IllegalArgumentException("time does not run backwards: " + time);
    }
    passed.addAndGet(time.toNanos());
  }

  /**
   * Lets time pass until an instant.
   *
   * @param instant not before {@link #instant()}
   */
  public void set(Instant instant) {
    advance(Duration.between(instant(), instant));
  }
}
