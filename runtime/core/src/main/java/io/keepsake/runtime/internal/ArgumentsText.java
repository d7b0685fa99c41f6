package io.keepsake.runtime.internal;

import java.util.Arrays;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Arguments as text for messages: short, and never failing, whatever {@code toString} of an argument does. */
public final class ArgumentsText {
  private static final int LONGEST = 80;

  private ArgumentsText() {}

  /**
   * Writes arguments.
   *
   * @param arguments the arguments; arrays are written with their content
   * @return such as {@code ("abc", 3)}
   */
  public static String of(@Nullable Object[] arguments) {
    StringJoiner text = new StringJoiner(", ", "(", ")");
    for (Object argument : arguments) {
      text.add(argument(argument));
    }
    return text.toString();
  }

  private static String argument(@Nullable Object argument) {
    try {
      if (argument instanceof CharSequence) {
        return '"' + shortened(argument.toString()) + '"';
      }
      String text = Arrays.deepToString(new @Nullable Object[] {argument});
      return shortened(text.substring(1, text.length() - 1));
    } catch (RuntimeException | StackOverflowError noText) {
      return argument == null
          ? "null"
          : "(toString of an argument failed with " + noText.getClass().getName() + ")";
    }
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
