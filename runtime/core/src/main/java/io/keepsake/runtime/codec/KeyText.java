package io.keepsake.runtime.codec;

/** How texts and names in keys are shown. */
final class KeyText {
  private KeyText() {}

  /** Returns a text as in source, in characters that every file can hold. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      append(text, i, quoted);
    }
    return quoted.append('"').toString();
  }

  private static void append(String text, int i, StringBuilder quoted) {
    char c = text.charAt(i);
    switch (c) {
      case '"' -> quoted.append("\\\"");
      case '\\' -> quoted.append("\\\\");
      case '\n' -> quoted.append("\\n");
      case '\r' -> quoted.append("\\r");
      case '\t' -> quoted.append("\\t");
      default -> {
        if (isVisible(text, i)) {
          quoted.append(c);
        } else {
          quoted.append(String.format("\\u%04x", (int) c));
        }
      }
    }
  }

  private static boolean isVisible(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
    return !Character.isISOControl(c) && c != '\u2028' && c != '\u2029';
  }

  /** Returns a name without its package. */
  static String simpleName(String binaryName) {
    return binaryName.substring(binaryName.lastIndexOf('.') + 1).replace('$', '.');
  }
}
