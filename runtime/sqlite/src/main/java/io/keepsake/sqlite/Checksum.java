package io.keepsake.sqlite;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * The checksum of a row, for bytes that change on the disk without SQLite noticing.
 *
 * <p>It is the checksum of key and value, exclusive-or that of the times: so a touch, which changes a time alone, gets from
 * the old one to the new one without reading the value.
 */
final class Checksum {
  private Checksum() {}

  static long of(byte[] key, byte[] value, long written, long expires) {
    CRC32C crc = new CRC32C();
    crc.update(key);
    crc.update(value);
    return crc.getValue() ^ ofTimes(written, expires);
  }

  /** Returns the checksum after the expiry was moved. */
  static long moved(long checksum, long written, long oldExpires, long newExpires) {
    return checksum ^ ofTimes(written, oldExpires) ^ ofTimes(written, newExpires);
  }

  private static long ofTimes(long written, long expires) {
    return of(written, expires);
  }

  /** Returns the checksum of some numbers. */
  static long of(long... numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * numbers.length);
    for (long number : numbers) {
      bytes.putLong(number);
    }
    CRC32C crc = new CRC32C();
    crc.update(bytes.array());
    return crc.getValue();
  }
}
