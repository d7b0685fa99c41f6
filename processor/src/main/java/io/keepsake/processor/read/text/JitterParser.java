package io.keepsake.processor.read.text;

import io.keepsake.processor.model.DurationText;
import io.keepsake.processor.model.outcome.JitterText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what lives are shortened by: {@code 30s}, {@code 10%}. */
public final class JitterParser {
  private static final Pattern PERCENT = Pattern.compile("(-?\\d{1,9}(?:\\.\\d{1,9})?)\\s*%");

  private JitterParser() {}

  /** Reads a text; the empty one is no jitter and no failure. */
  public static JitterText parse(String text) {
    Matcher percent = PERCENT.matcher(text.strip());
    if (percent.matches()) {
      double share = Double.parseDouble(percent.group(1)) / 100;
      return share > 0 && share < 1
          ? new JitterText(text, 0, share, Optional.empty())
          : new JitterText(text, 0, 0, Optional.of("is not above 0% and below 100%"));
    }
    DurationText duration = DurationParser.parse(text);
    return new JitterText(text, duration.nanos(), 0, duration.failure());
  }
}
