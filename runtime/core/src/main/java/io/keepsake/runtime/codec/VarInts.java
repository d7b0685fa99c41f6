package io.keepsake.runtime.codec;

/**
 * Numbers in as many bytes as they need, the fewer the closer they are to 0, for generated codecs: a number below 0 is folded
 * between those above it (0, -1, 1, -2, …), and written in groups of seven bits, the lowest group first. An {@code int}
 * takes one to five bytes; a {@code long} one to nine, the ninth of which has eight bits of it. Only the shortest form is valid.
 */
public final class VarInts {
  private static final int MORE = 0x80;
  private static final int LONGEST_INT = 5;
  private static final int LONGEST_LONG = 9;

  private VarInts() {}

  /**
   * Writes one to five bytes.
   *
   * @param out where to
   * @param value the number
   */
  public static void writeInt(ByteSink out, int value) {
    int rest = (value << 1) ^ (value >> 31);
    int at = out.reserve(LONGEST_INT);
    byte[] target = out.buffer();
    while (rest >>> 7 != 0) {
      target[at++] = (byte) (rest | MORE);
      rest >>>= 7;
    }
    target[at++] = (byte) rest;
    out.truncate(at);
  }

  /**
   * Reads what {@link #writeInt} wrote.
   *
   * @param in where from
   * @return the number
   * @throws CodecException if the bytes are not those of a number
   */
  public static int readInt(ByteSource in) {
    int folded = in.readByte();
    if (folded < 0) {
      folded = readInt(in, folded & 0x7F);
    }
    return (folded >>> 1) ^ -(folded & 1);
  }

  private static int readInt(ByteSource in, int first) {
    int folded = first;
    for (int shift = 7; shift < 35; shift += 7) {
      byte part = in.readByte();
      folded |= (part & 0x7F) << shift;
      if (part >= 0) {
        if (part == 0 || (shift == 28 && part > 0xF)) {
          break;
        }
        return folded;
      }
    }
    throw malformed(in);
  }

  /**
   * Writes one to nine bytes.
   *
   * @param out where to
   * @param value the number
   */
  public static void writeLong(ByteSink out, long value) {
    long rest = (value << 1) ^ (value >> 63);
    int at = out.reserve(LONGEST_LONG);
    int last = at + LONGEST_LONG - 1;
    byte[] target = out.buffer();
    while (rest >>> 7 != 0 && at < last) {
      target[at++] = (byte) (rest | MORE);
      rest >>>= 7;
    }
    target[at++] = (byte) rest;
    out.truncate(at);
  }

  /**
   * Reads what {@link #writeLong} wrote.
   *
   * @param in where from
   * @return the number
   * @throws CodecException if the bytes are not those of a number
   */
  public static long readLong(ByteSource in) {
    long folded = in.readByte();
    if (folded < 0) {
      folded = readLong(in, folded & 0x7F);
    }
    return (folded >>> 1) ^ -(folded & 1);
  }

  private static long readLong(ByteSource in, long first) {
    long folded = first;
    for (int shift = 7; shift < 56; shift += 7) {
      byte part = in.readByte();
      folded |= (long) (part & 0x7F) << shift;
      if (part >= 0) {
        return requireShortest(in, part, folded);
      }
    }
    byte part = in.readByte();
    return requireShortest(in, part, folded | (long) part << 56);
  }

  private static long requireShortest(ByteSource in, byte last, long folded) {
    if (last == 0) {
      throw malformed(in);
    }
    return folded;
  }

  private static CodecException malformed(ByteSource in) {
    return in.malformed("a number that is none");
  }
}
