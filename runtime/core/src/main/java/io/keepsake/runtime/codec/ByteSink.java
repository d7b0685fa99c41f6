package io.keepsake.runtime.codec;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that are being written, in a buffer that grows. Numbers have a fixed width, the highest byte first; counts take as
 * many bytes as they need. Not safe for several threads.
 */
public final class ByteSink {
  private static final int LARGEST = Integer.MAX_VALUE - 8;

  private byte[] bytes = new byte[64];
  private int size;
  private int depth;

  /** Creates an empty sink. */
  public ByteSink() {}

  /**
   * Writes a truth value.
   *
   * @param value is written as 1 or 0
   */
  public void writeBoolean(boolean value) {
    writeByte((byte) (value ? 1 : 0));
  }

  /**
   * Writes a truth value: whether there is something.
   *
   * @param value what is there; null for nothing
   * @return whether it is there, so that its bytes are to follow
   */
  public boolean writePresence(@Nullable Object value) {
    writeBoolean(value != null);
    return value != null;
  }

  /**
   * Writes one byte.
   *
   * @param value the byte
   */
  public void writeByte(byte value) {
    int at = reserve(1);
    bytes[at] = value;
  }

  /**
   * Writes two bytes.
   *
   * @param value the number
   */
  public void writeShort(short value) {
    int at = reserve(2);
    BigEndian.put(bytes, at, value);
  }

  /**
   * Writes two bytes.
   *
   * @param value the character
   */
  public void writeChar(char value) {
    writeShort((short) value);
  }

  /**
   * Writes four bytes.
   *
   * @param value the number
   */
  public void writeInt(int value) {
    int at = reserve(4);
    BigEndian.put(bytes, at, value);
  }

  /**
   * Writes eight bytes.
   *
   * @param value the number
   */
  public void writeLong(long value) {
    int at = reserve(8);
    BigEndian.put(bytes, at, value);
  }

  /**
   * Writes four bytes.
   *
   * @param value the number; of a NaN all bits are kept
   */
  public void writeFloat(float value) {
    writeInt(Float.floatToRawIntBits(value));
  }

  /**
   * Writes eight bytes.
   *
   * @param value the number; of a NaN all bits are kept
   */
  public void writeDouble(double value) {
    writeLong(Double.doubleToRawLongBits(value));
  }

  /**
   * Writes the number of elements that follow, in one to five bytes.
   *
   * @param count at least 0
   */
  public void writeCount(int count) {
    int rest = count;
    while (rest >>> 7 != 0) {
      writeByte((byte) (rest | 0x80));
      rest >>>= 7;
    }
    writeByte((byte) rest);
  }

  /**
   * Writes a text: the count of its bytes, then the bytes in UTF-8. Half of a surrogate pair is written as its three bytes,
   * so that no two texts are the same.
   *
   * @param value the text
   */
  public void writeString(String value) {
    Utf8.write(value, 0, this);
  }

  /**
   * Writes the count of some bytes, then the bytes.
   *
   * @param value the bytes
   */
  public void writeBytes(byte[] value) {
    writeCount(value.length);
    append(value, 0, value.length);
  }

  /**
   * Begins a value inside of another one. Codecs of types that can contain themselves call this before, and
   * {@link #leave()} after each level.
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
   * Returns the number of bytes so far.
   *
   * @return at least 0
   */
  public int size() {
    return size;
  }

  /**
   * Returns what was written.
   *
   * @return a new array
   */
  public byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }

  /** Makes room for some bytes and returns where they go in {@link #buffer()}. */
  int reserve(int count) {
    int at = size;
    if (bytes.length - at < count) {
      grow(count);
    }
    size = at + count;
    return at;
  }

  /** Writes the number of elements of an array and returns where they go, each of a width in bytes. */
  int reserve(int elements, int width) {
    writeCount(elements);
    long count = (long) elements * width;
    if (count > LARGEST) {
      throw tooLarge();
    }
    return reserve((int) count);
  }

  private static CodecException tooLarge() {
    return new CodecException("more bytes than an array can hold");
  }

  private void grow(int count) {
    long needed = (long) size + count;
    if (needed > LARGEST) {
      throw tooLarge();
    }
    bytes = Arrays.copyOf(bytes, (int) Math.max(needed, Math.min(2L * size, LARGEST)));
  }

  /** Returns the array that is written to; another one after the next {@link #reserve}. */
  byte[] buffer() {
    return bytes;
  }

  void append(byte[] source, int from, int count) {
    int at = reserve(count);
    System.arraycopy(source, from, bytes, at, count);
  }

  /** Takes back what was written from a place on, and returns it. */
  byte[] cut(int from) {
    byte[] tail = Arrays.copyOfRange(bytes, from, size);
    truncate(from);
    return tail;
  }

  void truncate(int from) {
    size = from;
  }
}
