package io.keepsake.runtime.tag;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The tags of one answer and their generations when its computation began, as a record carries them: for each tag a byte
 * that says of which kind it is, the 16 bytes of its hash, and the 8 bytes of its generation.
 */
public final class TagMarks {
  private static final int HASH = 16;
  private static final int ONE = 1 + HASH + Long.BYTES;

  private final byte[] bytes;

  private TagMarks(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Reads what a record carries.
   *
   * @param bytes the bytes, perhaps none
   * @return the marks; of bytes that make no sense, marks that are never current
   */
  public static TagMarks of(byte[] bytes) {
    return new TagMarks(bytes);
  }

  /** One of the marks. */
  record Mark(boolean isSource, String hash, long generation) {}

  static TagMarks of(Mark... marks) {
    ByteBuffer bytes = ByteBuffer.allocate(marks.length * ONE);
    for (Mark mark : marks) {
      bytes.put((byte) (mark.isSource() ? 1 : 0));
      bytes.put(HexFormat.of().parseHex(mark.hash())).putLong(mark.generation());
    }
    return new TagMarks(bytes.array());
  }

  /**
   * Returns what a record carries.
   *
   * @return a new array
   */
  public byte[] toByteArray() {
    return bytes.clone();
  }

  /** Returns the marks; none if the bytes make no sense. */
  Mark[] marks() {
    if (bytes.length == 0 || bytes.length % ONE != 0) {
      return new Mark[0];
    }
    Mark[] marks = new Mark[bytes.length / ONE];
    ByteBuffer in = ByteBuffer.wrap(bytes);
    for (int i = 0; i < marks.length; i++) {
      boolean isSource = in.get() != 0;
      byte[] hash = new byte[HASH];
      in.get(hash);
      marks[i] = new Mark(isSource, HexFormat.of().formatHex(hash), in.getLong());
    }
    return marks;
  }

  /**
   * Tells whether two answers have the same tags, computed under the same generations.
   *
   * @param other the marks of the other one
   * @return true if all is equal
   */
  public boolean isSame(TagMarks other) {
    return Arrays.equals(bytes, other.bytes);
  }
}
