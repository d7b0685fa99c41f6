package io.keepsake.processor.read.text;

import io.keepsake.processor.model.DurationText;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads durations such as {@code 250ms}, {@code 10m} and {@code PT1H30M}. */
public final class DurationParser {
  private static final Pattern SIMPLE = Pattern.compile("(-?\\d+)\\s*([a-zA-Zµ]*)");

  private DurationParser() {}

  /** Reads a text; the empty one is no duration and no failure. */
  public static DurationText parse(String text) {
    if (text.isEmpty()) {
      return new DurationText(text, DurationText.NONE, Optional.empty());
    }
    Matcher simple = SIMPLE.matcher(text.strip());
    return simple.matches() ? simple(text, simple.group(1), simple.group(2)) : iso(text);
  }

  private static DurationText simple(String text, String digits, String unitName) {
    if (unitName.isEmpty()) {
      return failed(text, digits.equals("0") ? "is not above zero" : "has no unit");
    }
    TimeUnit unit = unit(unitName);
    if (unit == null) {
      return failed(text, "has the unknown unit '" + unitName + "'");
    }
    try {
      return checked(text, Math.multiplyExact(Long.parseLong(digits), unit.toNanos(1)));
    } catch (ArithmeticException | NumberFormatException tooLong) {
      return failed(text, "is too long");
    }
  }

  private static @Nullable TimeUnit unit(String name) {
    return switch (name) {
      case "ns" -> TimeUnit.NANOSECONDS;
      case "us", "µs" -> TimeUnit.MICROSECONDS;
      case "ms" -> TimeUnit.MILLISECONDS;
      case "s" -> TimeUnit.SECONDS;
      case "m" -> TimeUnit.MINUTES;
      case "h" -> TimeUnit.HOURS;
      case "d" -> TimeUnit.DAYS;
      default -> null;
    };
  }

  private static DurationText iso(String text) {
    if (!text.strip().toUpperCase(Locale.ROOT).matches("[-+]?P.*")) {
      return failed(text, "is neither a number with a unit nor an ISO 8601 duration");
    }
    try {
      return checked(text, Duration.parse(text.strip()).toNanos());
    } catch (DateTimeParseException malformed) {
      return failed(text, "is not an ISO 8601 duration");
    } catch (ArithmeticException tooLong) {
      return failed(text, "is too long");
    }
  }

  private static DurationText checked(String text, long nanos) {
    return nanos > 0
        ? new DurationText(text, nanos, Optional.empty())
        : failed(text, "is not above zero");
  }

  private static DurationText failed(String text, String reason) {
    return new DurationText(text, DurationText.NONE, Optional.of(reason));
  }
}
