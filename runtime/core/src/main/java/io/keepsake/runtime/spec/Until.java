package io.keepsake.runtime.spec;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A moment that comes again each day, each week or each month, in some time zone. Where clocks are put forward and skip
 * the moment, it comes as much later; where they are put back and it comes twice, the first time counts.
 *
 * @param zone the time zone
 * @param time the time of the day
 * @param weekday the day of the week; null for each one
 * @param day the day of the month, from 1 to 28; 0 for each one
 */
public record Until(ZoneId zone, LocalTime time, @Nullable DayOfWeek weekday, int day) {

  /**
   * States a moment of each day.
   *
   * @param zone the name of the time zone, such as {@code Europe/Paris}
   * @param time the time of the day, such as {@code 06:30}
   * @return the moment
   */
  public static Until daily(String zone, String time) {
    return new Until(ZoneId.of(zone), LocalTime.parse(time), null, 0);
  }

  /**
   * States a moment of each week.
   *
   * @param zone the name of the time zone
   * @param weekday the day, such as {@code MONDAY}
   * @param time the time of the day
   * @return the moment
   */
  public static Until weekly(String zone, String weekday, String time) {
    return new Until(ZoneId.of(zone), LocalTime.parse(time), DayOfWeek.valueOf(weekday), 0);
  }

  /**
   * States a moment of each month.
   *
   * @param zone the name of the time zone
   * @param day the day, from 1 to 28
   * @param time the time of the day
   * @return the moment
   */
  public static Until monthly(String zone, int day, String time) {
    return new Until(ZoneId.of(zone), LocalTime.parse(time), null, day);
  }

  /**
   * Returns when the moment comes next.
   *
   * @param now some time
   * @return the first such moment that is later
   */
  public Instant after(Instant now) {
    LocalDate date = now.atZone(zone).toLocalDate();
    for (; ; ) {
      Instant moment = isOn(date) ? ZonedDateTime.of(date, time, zone).toInstant() : now;
      if (moment.isAfter(now)) {
        return moment;
      }
      date = date.plusDays(1);
    }
  }

  private boolean isOn(LocalDate date) {
    return (weekday == null || date.getDayOfWeek() == weekday)
        && (day == 0 || date.getDayOfMonth() == day);
  }
}
