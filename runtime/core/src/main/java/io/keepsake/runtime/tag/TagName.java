package io.keepsake.runtime.tag;

import io.keepsake.runtime.journal.Journal;
import io.keepsake.runtime.spi.ByteKey;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The name of a tag.
 *
 * @param isSource whether it stands for all that is made of the answers of a method; if not, an application gave it
 * @param text the method with its class and parameters, or what the application wrote
 */
record TagName(boolean isSource, String text) {
  private static final byte SOURCE = 's';
  private static final byte TEXT = 't';

  /** What others are told of a name that is too long: it may be any. */
  private static final byte[] ANY = {'a'};

  private static final int LONGEST_IN_A_MESSAGE = 100;

  /** Names what is made of the answers of a method. */
  static TagName ofSource(String method) {
    return new TagName(true, method);
  }

  /** Names a tag of an application. */
  static TagName ofText(String text) {
    return new TagName(false, text);
  }

  /** Returns the name as others are told. */
  byte[] toByteArray() {
    byte[] name = ((char) (isSource ? SOURCE : TEXT) + text).getBytes(StandardCharsets.UTF_8);
    return name.length > Journal.LONGEST_MESSAGE ? ANY : name;
  }

  /** Reads a name as others are told; null if it may be any. */
  static @Nullable TagName read(byte[] bytes) {
    return bytes.length == 0 || (bytes[0] != SOURCE && bytes[0] != TEXT)
        ? null
        : new TagName(
            bytes[0] == SOURCE, new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_8));
  }

  /** Returns 32 hexadecimal digits that stand for it on disk. */
  String hash() {
    return ByteKey.of(text.getBytes(StandardCharsets.UTF_8)).hashText();
  }

  @Override
  public String toString() {
    String shown = text.length() <= LONGEST_IN_A_MESSAGE
        ? text
        : text.substring(0, LONGEST_IN_A_MESSAGE) + "…";
    return isSource ? "what is made of " + shown : "the tag '" + shown + "'";
  }
}
