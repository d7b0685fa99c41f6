package io.keepsake.runtime.folder;

import io.keepsake.runtime.codec.ByteSink;
import io.keepsake.runtime.codec.ByteSource;
import io.keepsake.runtime.spi.ByteRecord;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The file {@code value.bin}: the answer as it is, then a trailer by which the file and {@code key.bin} vouch for each
 * other. Numbers have the highest byte first.
 *
 * <pre>
 * length of the answer   the answer
 *                    4   'K' 'F' '0' '1'
 *                    8   when it was written, in milliseconds since 1970
 *                    8   when it expires, as long as meta.properties does not know better
 *                    8   length of the answer
 *                   16   the first half of the SHA-256 of key, answer and the 28 bytes before, each after its length (4)
 * </pre>
 *
 * @param value the answer
 * @param written when it was written
 * @param expires when it expires
 * @param digest the last 16 bytes in hexadecimal digits
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ValueFile(byte[] value, long written, long expires, String digest) {
  private static final int MAGIC = 0x4B463031;
  private static final int HEAD = 28;
  private static final int TRAILER = HEAD + Digest.LENGTH;

  /** Returns the trailer for a record. */
  static byte[] trailer(ByteRecord record) {
    ByteSink out = new ByteSink();
    out.writeInt(MAGIC);
    out.writeLong(record.written());
    out.writeLong(record.expires());
    out.writeLong(record.value().length);
    byte[] digest = Digest.of(record.key().bytes(), record.value(), out.toByteArray());
    for (byte each : digest) {
      out.writeByte(each);
    }
    return out.toByteArray();
  }

  /** Returns the digest that a trailer ends with. */
  static String digest(byte[] trailer) {
    return HexFormat.of().formatHex(trailer, HEAD, TRAILER);
  }

  /** Reads a file that belongs to a key. */
  static ValueFile read(byte[] file, byte[] key) throws DamagedException {
    int length = file.length - TRAILER;
    if (length < 0) {
      throw new DamagedException("value.bin is too short");
    }
    byte[] trailer = Arrays.copyOfRange(file, length, file.length);
    ByteSource in = new ByteSource(trailer);
    int magic = in.readInt();
    long written = in.readLong();
    long expires = in.readLong();
    if (magic != MAGIC || in.readLong() != length) {
      throw new DamagedException("value.bin is cut, or has a format that is not known");
    }
    byte[] value = Arrays.copyOf(file, length);
    byte[] digest = Digest.of(key, value, Arrays.copyOf(trailer, HEAD));
    if (!Arrays.equals(digest, Arrays.copyOfRange(trailer, HEAD, TRAILER))) {
      throw new DamagedException("value.bin and key.bin do not check out");
    }
    return new ValueFile(value, written, expires, digest(trailer));
  }
}
