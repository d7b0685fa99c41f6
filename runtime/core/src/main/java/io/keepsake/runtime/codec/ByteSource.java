package io.keepsake.runtime.codec;

/** Bytes that are being read; they may be damaged or hostile. Not safe for several threads. */
public final class ByteSource {
  private final byte[] bytes;
  private int next;

  /**
   * Creates a source.
   *
   * @param bytes what to read; not copied
   */
  public ByteSource(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Reads one byte.
   *
   * @return the byte
   * @throws CodecException if none is left
   */
  public byte readByte() {
    if (next == bytes.length) {
      throw malformed("more bytes than there are");
    }
    return bytes[next++];
  }

  /**
   * Reads the number of elements that follow.
   *
   * @return at most the number of bytes that are left
   * @throws CodecException if it is not a number or a larger one
   */
  public int readCount() {
    int count = readByte();
    if (count < 0 || count > bytes.length - next) {
      throw malformed("a count beyond the end");
    }
    return count;
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
}
