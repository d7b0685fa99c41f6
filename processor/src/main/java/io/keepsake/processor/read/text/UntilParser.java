package io.keepsake.processor.read.text;

import io.keepsake.processor.model.outcome.UntilText;
import io.keepsake.processor.model.outcome.UntilText.Moment;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads moments such as {@code midnight Europe/Paris}, {@code monday 06:30 UTC}, {@code 1st of month 00:00 UTC}. */
public final class UntilParser {
  private static final int DAYS_OF_EACH_MONTH = 28;
  private static final Pattern MOMENT = Pattern.compile(
      "(?:(?<weekday>[a-z]+day)\\s+|(?<day>\\d{1,2})(?:st|nd|rd|th)\\s+of\\s+month\\s+)?"
          + "(?<time>midnight|noon|\\d{2}:\\d{2}(?::\\d{2})?)(?:\\s+(?<zone>\\S+))?",
      Pattern.CASE_INSENSITIVE);

  private UntilParser() {}

  /** Reads a text; the empty one is no moment and no failure. */
  public static UntilText parse(String text) {
    if (text.isEmpty()) {
      return new UntilText(text, Optional.empty(), Optional.empty(), Optional.empty());
    }
    Matcher matcher = MOMENT.matcher(text.strip());
    if (!matcher.matches()) {
      return failed(text, "is not a time of day and a time zone");
    }
    String zone = matcher.group("zone");
    if (zone == null) {
      return failed(
          text, "names no time zone, and that of the machine differs from server to server");
    }
    if (!isZone(zone)) {
      return new UntilText(
          text,
          Optional.empty(),
          Optional.of("names the time zone '" + zone + "', which Java does not know"),
          Optional.of(zone));
    }
    return parse(text, matcher, zone);
  }

  private static UntilText parse(String text, Matcher matcher, String zone) {
    @Nullable LocalTime time = time(matcher.group("time").toLowerCase(Locale.ROOT));
    if (time == null) {
      return failed(text, "has a time that no day has");
    }
    @Nullable String weekday = matcher.group("weekday");
    Optional<DayOfWeek> dayOfWeek = weekday == null ? Optional.empty() : weekday(weekday);
    if (weekday != null && dayOfWeek.isEmpty()) {
      return failed(text, "has a day that no week has");
    }
    @Nullable String day = matcher.group("day");
    int dayOfMonth = day == null ? 0 : Integer.parseInt(day);
    if (day != null && (dayOfMonth < 1 || dayOfMonth > DAYS_OF_EACH_MONTH)) {
      return failed(text, "has a day that not every month has");
    }
    return new UntilText(
        text,
        Optional.of(new Moment(zone, time, dayOfWeek, dayOfMonth)),
        Optional.empty(),
        Optional.empty());
  }

  private static boolean isZone(String name) {
    try {
      return !ZoneId.of(name).getId().isEmpty();
    } catch (DateTimeException unknown) {
      return false;
    }
  }

  private static @Nullable LocalTime time(String text) {
    try {
      return switch (text) {
        case "midnight" -> LocalTime.MIDNIGHT;
        case "noon" -> LocalTime.NOON;
        default -> LocalTime.parse(text);
      };
    } catch (DateTimeException malformed) {
      return null;
    }
  }

  private static Optional<DayOfWeek> weekday(String name) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().equalsIgnoreCase(name)) {
        return Optional.of(day);
      }
    }
    return Optional.empty();
  }

  private static UntilText failed(String text, String reason) {
    return new UntilText(text, Optional.empty(), Optional.of(reason), Optional.empty());
  }
}
