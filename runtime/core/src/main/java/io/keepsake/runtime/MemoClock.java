package io.keepsake.runtime;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;

/**
 * The time that answers age by. {@link Memos} use the system's unless they are given another, as tests do.
 *
 * <p>Implementations are called by many threads at once and on every call of a memoized method that has a {@code ttl} or
 * an {@code idle}; they must be fast and must not fail.
 */
@FunctionalInterface
public interface MemoClock {

  /**
   * Returns the time since some fixed moment, which need not be a moment of the calendar.
   *
   * @return nanoseconds; may be negative, never runs backwards
   */
  long nanos();

  /**
   * Returns the time of the calendar, for answers that outlive the process.
   *
   * @return the system's, unless overridden
   */
  default Instant instant() {
    return Instant.now();
  }

  /**
   * Returns the system's clock, {@link System#nanoTime()}.
   *
   * @return the clock
   */
  static MemoClock system() {
    return SystemClock.INSTANCE;
  }

  /**
   * Returns a clock that follows a calendar's clock, such as a fixed or a moving one in a test.
   *
   * @param clock the clock; it must not be set back
   * @return a clock with the same time
   */
  static MemoClock of(Clock clock) {
    return new CalendarClock(Objects.requireNonNull(clock, "clock"));
  }
}
