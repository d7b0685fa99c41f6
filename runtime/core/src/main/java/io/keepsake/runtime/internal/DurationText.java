package io.keepsake.runtime.internal;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as a person writes them: {@code 250ms}, {@code 10m}, {@code PT1H30M}. */
public final class DurationText {
  private static final Pattern SHORT = Pattern.compile("(\\d+)\\s*(ns|us|µs|ms|s|m|h|d)");

  private DurationText() {}

  /**
   * Reads a duration.
   *
   * @param text the text
   * @return nanoseconds, above zero
   * @throws IllegalArgumentException if it is no duration, is not above zero or longer than 292 years; the message
   *     says which
   */
  public static long nanos(String text) {
    try {
      Matcher matcher = SHORT.matcher(text.strip());
      long nanos = matcher.matches()
          ? nanos(Long.parseLong(matcher.group(1)), matcher.group(2))
          : iso(text.strip());
      if (nanos <= 0) {
        throw new IllegalArgumentException("a duration must be above zero");
      }
      return nanos;
    } catch (ArithmeticException | NumberFormatException tooLong) {
      throw new IllegalArgumentException("a duration must be below 292 years", tooLong);
    }
  }

  private static long iso(String text) {
    try {
      return Duration.parse(text).toNanos();
    } catch (DateTimeParseException noDuration) {
      throw new IllegalArgumentException(
          "write it as 250ms, 30s, 10m, 2h, 1d or PT1H30M", noDuration);
    }
  }

  private static long nanos(long count, String unit) {
    long one = switch (unit) {
      case "ns" -> 1L;
      case "us", "µs" -> 1_000L;
      case "ms" -> 1_000_000L;
      case "s" -> 1_000_000_000L;
      case "m" -> 60_000_000_000L;
      case "h" -> 3_600_000_000_000L;
      default -> 86_400_000_000_000L;
    };
    return Math.multiplyExact(count, one);
  }
}
