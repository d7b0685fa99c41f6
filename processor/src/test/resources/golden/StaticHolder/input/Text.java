package text;

import io.keepsake.Memoize;

final class Text {
  private Text() {}

  @Memoize
  static <T extends CharSequence> T longest(T first, T second) {
    return first.length() < second.length() ? second : first;
  }
}
