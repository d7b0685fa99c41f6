package io.keepsake.runtime.codec;

import java.nio.charset.StandardCharsets;

/**
 * UTF-8 that loses nothing: half of a surrogate pair, which Java's own encoder replaces by a question mark, is written as
 * if it were a character. Two halves that make a pair are always written as the character they mean, so each text has one
 * encoding and each encoding one text.
 */
final class Utf8 {
  private static final char REPLACEMENT = '\uFFFD';

  private Utf8() {}

  /** Writes the count of bytes, with something added to it, and the bytes. */
  static void write(String text, int added, ByteSink out) {
    int length = text.length();
    int start = out.size();
    out.writeCount(Math.addExact(length, added));
    int at = out.reserve(length);
    byte[] buffer = out.buffer();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        out.truncate(start);
        writeLong(text, added, out);
        return;
      }
      buffer[at + i] = (byte) c;
    }
  }

  private static void writeLong(String text, int added, ByteSink out) {
    long count = 0;
    for (int i = 0; i < text.length(); i++) {
      count += width(text.charAt(i));
      if (isPair(text, i)) {
        i++;
        count++;
      }
    }
    if (count + added > Integer.MAX_VALUE) {
      throw new CodecException("a text of more bytes than an array can hold");
    }
    out.writeCount((int) count + added);
    int at = out.reserve((int) count);
    encode(text, out.buffer(), at);
  }

  private static int width(char c) {
    return c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
  }

  private static boolean isPair(CharSequence text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        && i + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(i + 1));
  }

  private static void encode(String text, byte[] target, int start) {
    int at = start;
    for (int i = 0; i < text.length(); i++) {
      int c = text.charAt(i);
      if (c < 0x80) {
        target[at++] = (byte) c;
      } else if (c < 0x800) {
        target[at++] = (byte) (0xC0 | c >> 6);
        target[at++] = continued(c);
      } else {
        if (isPair(text, i)) {
          c = Character.toCodePoint((char) c, text.charAt(++i));
          target[at++] = (byte) (0xF0 | c >> 18);
          target[at++] = continued(c >> 12);
        } else {
          target[at++] = (byte) (0xE0 | c >> 12);
        }
        target[at++] = continued(c >> 6);
        target[at++] = continued(c);
      }
    }
  }

  private static byte continued(int bits) {
    return (byte) (0x80 | (bits & 0x3F));
  }

  /** Reads some bytes; any that {@link #write} does not write are malformed. */
  static String read(byte[] bytes, int from, int count, ByteSource source) {
    String text = new String(bytes, from, count, StandardCharsets.UTF_8);
    // Java's decoder puts the replacement where it finds something malformed, or half of a pair, or
    // the replacement.
    return text.indexOf(REPLACEMENT) < 0
        ? text
        : new Utf8Reader(bytes, from, from + count, source).read();
  }
}
