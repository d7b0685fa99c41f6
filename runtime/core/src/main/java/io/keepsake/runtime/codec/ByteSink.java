package io.keepsake.runtime.codec;

import java.util.Arrays;

/** Bytes that are being written, in a buffer that grows. Not safe for several threads. */
public final class ByteSink {
  private byte[] bytes = new byte[64];
  private int size;

  /** Creates an empty sink. */
  public ByteSink() {}

  /**
   * Writes one byte.
   *
   * @param value the byte
   */
  public void writeByte(byte value) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, size * 2);
    }
    bytes[size++] = value;
  }

  /**
   * Returns what was written.
   *
   * @return a new array
   */
  public byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }
}
