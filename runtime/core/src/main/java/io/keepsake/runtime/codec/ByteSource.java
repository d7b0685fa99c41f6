package io.keepsake.runtime.codec;

import java.util.Arrays;
import java.util.Objects;

/**
 * Bytes that are being read; they may be damaged or hostile. Whatever they are, methods return what {@link ByteSink} can have
 * written or throw a {@link CodecException}, and use no more memory than these bytes justify. Not safe for several threads.
 */
public final class ByteSource {
  private final byte[] bytes;
  private final int end;
  private int next;
  private int depth;
  /** What all counts together may still add up to, for each element takes a byte of its own. */
  private int countable;

  /**
   * Creates a source.
   *
   * @param bytes what to read; not copied
   */
  public ByteSource(byte[] bytes) {
    this(bytes, 0, bytes.length);
  }

  /**
   * Creates a source over a part of an array.
   *
   * @param bytes what to read; not copied
   * @param offset the index of the first byte
   * @param length how many there are
   */
  public ByteSource(byte[] bytes, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    this.bytes = bytes;
    this.next = offset;
    this.end = offset + length;
    this.countable = length;
  }

  /**
   * Reads a truth value.
   *
   * @return the value
   * @throws CodecException if the next byte is none
   */
  public boolean readBoolean() {
    byte value = readByte();
    if (value >>> 1 != 0) {
      throw malformed("a truth value that is neither 0 nor 1");
    }
    return value == 1;
  }

  /**
   * Reads one byte.
   *
   * @return the byte
   * @throws CodecException if none is left
   */
  public byte readByte() {
    return bytes[take(1)];
  }

  /**
   * Reads two bytes.
   *
   * @return the number
   * @throws CodecException if less are left
   */
  public short readShort() {
    return BigEndian.getShort(bytes, take(2));
  }

  /**
   * Reads two bytes.
   *
   * @return the character
   * @throws CodecException if less are left
   */
  public char readChar() {
    return (char) readShort();
  }

  /**
   * Reads four bytes.
   *
   * @return the number
   * @throws CodecException if less are left
   */
  public int readInt() {
    return BigEndian.getInt(bytes, take(4));
  }

  /**
   * Reads eight bytes.
   *
   * @return the number
   * @throws CodecException if less are left
   */
  public long readLong() {
    return BigEndian.getLong(bytes, take(8));
  }

  /**
   * Reads four bytes.
   *
   * @return the number with all its bits
   * @throws CodecException if less are left
   */
  public float readFloat() {
    return Float.intBitsToFloat(readInt());
  }

  /**
   * Reads eight bytes.
   *
   * @return the number with all its bits
   * @throws CodecException if less are left
   */
  public double readDouble() {
    return Double.longBitsToDouble(readLong());
  }

  /**
   * Reads the number of elements that follow, each of which takes at least one byte. Memory may be taken for them at once:
   * all counts together, also of values inside of each other, are at most the number of all bytes.
   *
   * @return at most the number of bytes that are left
   * @throws CodecException if it is not a number or a larger one
   */
  public int readCount() {
    return claim(readVarint());
  }

  /** Makes sure that so many elements can follow. */
  int claim(int count) {
    requireLeft(count);
    countable -= count;
    if (countable < 0) {
      throw malformed("more elements than bytes");
    }
    return count;
  }

  /** Reads what {@link ByteSink#writeCount} wrote, as it is written in no other way. */
  int readVarint() {
    int value = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      byte part = readByte();
      value |= (part & 0x7F) << shift;
      if (part >= 0) {
        if ((part == 0 && shift > 0) || value < 0 || (shift == 28 && part > 7)) {
          break;
        }
        return value;
      }
    }
    throw malformed("a count that is none");
  }

  void requireLeft(long count) {
    if (count > end - next) {
      throw malformed("a count beyond the end");
    }
  }

  /**
   * Reads a text.
   *
   * @return the text
   * @throws CodecException if what follows is none
   */
  public String readString() {
    return readString(readCount());
  }

  /** Reads a text of some bytes that are there. */
  String readString(int count) {
    return Utf8.read(bytes, take(count), count, this);
  }

  /**
   * Reads the count of some bytes, then the bytes.
   *
   * @return a new array
   * @throws CodecException if they are not there
   */
  public byte[] readBytes() {
    int count = readCount();
    int at = take(count);
    return Arrays.copyOfRange(bytes, at, at + count);
  }

  /**
   * Begins a value inside of another one, as {@link ByteSink#enter()} does.
   *
   * @throws CodecException beyond 500 levels
   */
  public void enter() {
    if (depth == Nesting.DEEPEST) {
      throw Nesting.tooDeep();
    }
    depth++;
  }

  /** Ends a value inside of another one. */
  public void leave() {
    depth--;
  }

  /**
   * Tells whether all is read.
   *
   * @return false if some bytes are left
   */
  public boolean isAtEnd() {
    return next == end;
  }

  /**
   * Returns the exception for bytes that are not those of a value.
   *
   * @param what what is wrong
   * @return a new exception, to be thrown
   */
  public CodecException malformed(String what) {
    return new CodecException("malformed bytes at " + next + ": " + what);
  }

  byte[] buffer() {
    return bytes;
  }

  /** Returns the index of the next byte. */
  int position() {
    return next;
  }

  /** Steps over some bytes and returns the index of the first one. */
  int take(int count) {
    int at = next;
    if (end - at < count) {
      throw malformed("more bytes than there are");
    }
    next = at + count;
    return at;
  }
}
