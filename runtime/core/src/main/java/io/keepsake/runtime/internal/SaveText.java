package io.keepsake.runtime.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When changes are saved, as a person writes it: {@code 10 in 300s}.
 *
 * @param changes how many there have to be, at least 1
 * @param nanos how long the first of them waits for that, above zero
 */
public record SaveText(int changes, long nanos) {
  private static final Pattern FORM = Pattern.compile("([-+]?\\d+)\\s+in\\s+(\\S.*)");

  /**
   * Takes texts apart.
   *
   * @param texts texts with commas or semicolons between them
   * @return each by itself
   */
  public static String[] separated(String texts) {
    return texts.split("\\s*[,;]\\s*", -1);
  }

  /**
   * Reads a text.
   *
   * @param text the text
   * @return what it says
   * @throws IllegalArgumentException if it is not a number of changes above zero, {@code in}, and a duration
   */
  public static SaveText parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches() || Integer.parseInt(form.group(1)) < 1) {
      throw new IllegalArgumentException(
          "write a number of changes and a time, such as '10 in 300s'");
    }
    return new SaveText(Integer.parseInt(form.group(1)), DurationText.nanos(form.group(2)));
  }
}
