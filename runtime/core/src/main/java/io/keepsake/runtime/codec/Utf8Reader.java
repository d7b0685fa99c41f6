package io.keepsake.runtime.codec;

/** Reads the texts that Java's own decoder cannot: those with half of a surrogate pair in them. */
final class Utf8Reader {
  private final byte[] bytes;
  private final int end;
  private final ByteSource source;
  private final StringBuilder text;
  private int next;

  Utf8Reader(byte[] bytes, int from, int end, ByteSource source) {
    this.bytes = bytes;
    this.next = from;
    this.end = end;
    this.source = source;
    this.text = new StringBuilder(end - from);
  }

  String read() {
    while (next < end) {
      int first = bytes[next++];
      if (first >= 0) {
        text.append((char) first);
      } else if (first >> 5 == -2) {
        append(first & 0x1F, 1, 0x80);
      } else if (first >> 4 == -2) {
        appendUnpaired(first);
      } else if (first >> 3 == -2) {
        append(first & 0x07, 3, 0x10000);
      } else {
        throw malformed();
      }
    }
    return text.toString();
  }

  private void appendUnpaired(int first) {
    append(first & 0x0F, 2, 0x800);
    int last = text.length() - 1;
    if (last > 0
        && Character.isLowSurrogate(text.charAt(last))
        && Character.isHighSurrogate(text.charAt(last - 1))) {
      throw malformed();
    }
  }

  private void append(int first, int continued, int least) {
    if (end - next < continued) {
      throw malformed();
    }
    int c = first;
    for (int i = 0; i < continued; i++) {
      int bits = bytes[next++];
      if (bits >> 6 != -2) {
        throw malformed();
      }
      c = c << 6 | (bits & 0x3F);
    }
    if (c < least || c > Character.MAX_CODE_POINT) {
      throw malformed();
    }
    text.appendCodePoint(c);
  }

  private CodecException malformed() {
    return source.malformed("a text that is not UTF-8");
  }
}
