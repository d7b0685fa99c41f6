package io.keepsake.runtime.journal;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody has said:
 *
 * <pre>
 *   bytes 0..1    length n of the content
 *   bytes 2..9    the mark of the writer
 *   bytes 10..17  the number that the writer gave it
 *   n bytes       the content
 *   4 bytes       CRC-32C of all bytes before
 * </pre>
 *
 * <p>Numbers are big endian.
 *
 * @param writer the mark of the writer
 * @param number its number
 * @param content what was said
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Message(long writer, long number, byte[] content) {
  private static final int HEAD = Short.BYTES + 2 * Long.BYTES;
  private static final int FOOT = Integer.BYTES;

  /** The longest content. */
  private static final int LONGEST = 0xffff;

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
    out.putShort((short) content.length).putLong(writer).putLong(number).put(content);
    out.putInt(checksum(out, start, out.position() - start));
  }

  /** Reads a message; null, and nothing is read, if what comes is not a whole one. */
  static @Nullable Message read(ByteBuffer in) {
    int start = in.position();
    if (in.remaining() < HEAD + FOOT) {
      return null;
    }
    int length = Short.toUnsignedInt(in.getShort(start));
    if (in.remaining() < HEAD + length + FOOT
        || in.getInt(start + HEAD + length) != checksum(in, start, HEAD + length)) {
      return null;
    }
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
