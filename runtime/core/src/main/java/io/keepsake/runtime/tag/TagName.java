package io.keepsake.runtime.tag;

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
    return ((isSource ? 's' : 't') + text).getBytes(StandardCharsets.UTF_8);
  }

  /** Reads a name as others are told; null if it is none. */
  static @Nullable TagName read(byte[] bytes) {
    return bytes.length == 0
        ? null
        : new TagName(
            bytes[0] == 's', new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_8));
  }

  /** Returns 32 hexadecimal digits that stand for it on disk. */
  String hash() {
    return ByteKey.of(text.getBytes(StandardCharsets.UTF_8)).hashText();
  }

  @Override
  public String toString() {
    return isSource ? "what is made of " + text : "the tag '" + text + "'";
  }
}
