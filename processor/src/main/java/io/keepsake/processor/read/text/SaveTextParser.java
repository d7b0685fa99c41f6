package io.keepsake.processor.read.text;

import io.keepsake.processor.model.DurationText;
import io.keepsake.processor.model.memoize.SaveText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads when to save, such as {@code 10000 in 60s}. */
public final class SaveTextParser {
  private static final Pattern FORM = Pattern.compile("([-+]?\\d+)\\s+in\\s+(\\S.*)");

  private SaveTextParser() {}

  /** Reads a text. */
  public static SaveText parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    Optional<String> failure = failure(form);
    return failure.isPresent()
        ? new SaveText(text, 0, 0, failure)
        : new SaveText(
            text,
            Integer.parseInt(form.group(1)),
            DurationParser.parse(form.group(2)).nanos(),
            failure);
  }

  private static Optional<String> failure(Matcher form) {
    if (!form.matches()) {
      return Optional.of("is not a number of changes, `in`, and a time");
    }
    Optional<String> changes = failureOfChanges(form.group(1));
    return changes.isPresent() ? changes : failureOfTime(form.group(2));
  }

  private static Optional<String> failureOfChanges(String digits) {
    try {
      return Integer.parseInt(digits) > 0
          ? Optional.empty()
          : Optional.of("has a number of changes that is not above zero");
    } catch (NumberFormatException tooLarge) {
      return Optional.of("has too large a number of changes");
    }
  }

  private static Optional<String> failureOfTime(String text) {
    DurationText time = DurationParser.parse(text);
    return time.failure().map(reason -> "has a time that " + reason);
  }
}
