package io.keepsake.runtime.folder;

import io.keepsake.runtime.codec.CodecException;
import io.keepsake.runtime.codec.KeyReader;
import io.keepsake.runtime.spi.ByteKey;
import java.util.List;
import java.util.regex.Pattern;

/** The names of entries: nothing that an argument holds can be more in them than letters, digits and hyphens. */
final class EntryName {
  private static final int HASH = 32;
  private static final int LONGEST = 24;
  private static final Pattern VALID = Pattern.compile(
      "(?:[A-Za-z0-9][A-Za-z0-9-]{0," + (LONGEST - 1) + "}_)?[0-9a-f]{" + HASH + "}");

  private EntryName() {}

  /** Returns the name of the entry of a call. */
  static String of(ByteKey key) {
    String prefix = harmless(firstArgument(key));
    return prefix.isEmpty() ? key.hashText() : prefix + "_" + key.hashText();
  }

  private static String firstArgument(ByteKey key) {
    try {
      List<String> texts = KeyReader.describe(key.bytes()).texts();
      return texts.isEmpty() ? "" : texts.get(0);
    } catch (CodecException unreadable) {
      return "";
    }
  }

  private static String harmless(String text) {
    StringBuilder name = new StringBuilder(LONGEST);
    for (int i = 0; i < text.length() && name.length() < LONGEST; i++) {
      char c = text.charAt(i);
      if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) {
        name.append(c);
      } else if (name.length() > 0 && name.charAt(name.length() - 1) != '-') {
        name.append('-');
      }
    }
    int length = name.length();
    return length > 0 && name.charAt(length - 1) == '-'
        ? name.substring(0, length - 1)
        : name.toString();
  }

  /** Tells whether a file name is that of an entry. */
  static boolean isValid(String name) {
    return VALID.matcher(name).matches();
  }

  /** Returns the hash in the name of an entry. */
  static String hash(String name) {
    return name.substring(name.length() - HASH);
  }
}
