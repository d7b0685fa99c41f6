package io.keepsake.processor.model.outcome;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Optional;

/**
 * The moment at which lives end, as it was written, and what became of it.
 *
 * @param text the text, empty if there is none
 * @param moment the moment
 * @param failure why it is none, as the end of a sentence that begins with the text
 * @param unknownZone the time zone, if that is what nobody knows
 */
public record UntilText(
    String text, Optional<Moment> moment, Optional<String> failure, Optional<String> unknownZone) {

  /**
   * A moment that comes again.
   *
   * @param zone the time zone
   * @param time the time of the day
   * @param weekday the day of the week, empty for each one
   * @param day the day of the month, 0 for each one
   */
  public record Moment(String zone, LocalTime time, Optional<DayOfWeek> weekday, int day) {}
}
