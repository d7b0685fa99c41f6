package io.keepsake.runtime.journal;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

/**
 * One thing that somebody has said:
 *
 * <pre>
 *   bytes 0..1    length n of the content
 *   bytes 2..3    the same with all bits flipped
 *   bytes 4..11   the mark of the writer
 *   bytes 12..19  the number that the writer gave it
 *   n bytes       the content
 *   4 bytes       CRC-32C of all bytes before
 * </pre>
 *
 * <p>Numbers are big endian. The length can be checked alone: so a message that is not all there yet is told from one that
 * is damaged. Whoever reads while another process writes sees the beginning of a message, for systems make what is written
 * visible page by page.
 *
 * @param writer the mark of the writer
 * @param number its number
 * @param content what was said
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Message(long writer, long number, byte[] content) {
  private static final int HEAD = 2 * Short.BYTES + 2 * Long.BYTES;
  private static final int FOOT = Integer.BYTES;

  /** The longest content. */
  static final int LONGEST = 0xffff;

  /** Returns the bytes of some messages, which have consecutive numbers. */
  static byte[] write(long writer, long firstNumber, List<byte[]> contents) {
    int size =
        contents.stream().mapToInt(content -> HEAD + content.length + FOOT).sum();
    ByteBuffer bytes = ByteBuffer.allocate(size);
    long number = firstNumber;
    for (byte[] content : contents) {
      if (content.length > LONGEST) {
        throw new IllegalArgumentException("a message of " + content.length + " bytes");
      }
      new Message(writer, number++, content).write(bytes);
    }
    return bytes.array();
  }

  private void write(ByteBuffer out) {
    int start = out.position();
    out.putShort((short) content.length).putShort((short) ~content.length);
    out.putLong(writer).putLong(number).put(content);
    out.putInt(checksum(out, start, out.position() - start));
  }

  /**
   * Reads the messages that are there to the last whole one.
   *
   * @param in what was written; afterwards what is left of it may be the beginning of a message that is being written
   * @return false if something between them, or at the end, is no message
   */
  static boolean readAll(ByteBuffer in, Consumer<Message> reader) {
    boolean isWhole = true;
    while (in.hasRemaining()) {
      if (isMessage(in, in.position())) {
        reader.accept(read(in));
        continue;
      }
      // What was written later is behind a beginning that nobody will complete: its writer has
      // ended, or the disk was full.
      int next = in.position() + 1;
      while (next < in.limit() && !isMessage(in, next)) {
        next++;
      }
      if (next == in.limit() && mayBeCompleted(in)) {
        return isWhole;
      }
      isWhole = false;
      in.position(next);
    }
    return isWhole;
  }

  private static boolean isMessage(ByteBuffer in, int start) {
    int left = in.limit() - start;
    if (left < HEAD + FOOT || !isLength(in, start)) {
      return false;
    }
    int length = HEAD + Short.toUnsignedInt(in.getShort(start));
    return left >= length + FOOT && in.getInt(start + length) == checksum(in, start, length);
  }

  private static boolean isLength(ByteBuffer in, int start) {
    return in.getShort(start) == (short) ~in.getShort(start + Short.BYTES);
  }

  private static boolean mayBeCompleted(ByteBuffer in) {
    int start = in.position();
    if (in.remaining() < 2 * Short.BYTES) {
      return true;
    }
    return isLength(in, start)
        && in.remaining() < HEAD + Short.toUnsignedInt(in.getShort(start)) + FOOT;
  }

  private static Message read(ByteBuffer in) {
    int length = Short.toUnsignedInt(in.getShort());
    in.getShort();
    Message message = new Message(in.getLong(), in.getLong(), new byte[length]);
    in.get(message.content()).getInt();
    return message;
  }

  private static int checksum(ByteBuffer bytes, int start, int length) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes.duplicate().limit(start + length).position(start));
    return (int) checksum.getValue();
  }
}
