package io.keepsake.sqlite.row;

import io.keepsake.runtime.spi.ByteRecord;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * The checksum of a record, for bytes that change on the disk without SQLite noticing.
 *
 * <p>It is the checksum of what is stored, exclusive-or that of the expiry: so a touch, which changes the expiry alone, gets
 * from the old one to the new one without reading the value.
 */
public final class Checksum {
  private Checksum() {}

  /**
   * Returns the checksum of a record.
   *
   * @param data the data of its {@link Row}, whose own checksum does not count
   * @param apart its value, if that is not in the data
   */
  static int of(byte[] data, byte[] apart) {
    CRC32C crc = new CRC32C();
    crc.update(data, Row.PLACE, data.length - Row.PLACE);
    crc.update(apart);
    return (int) crc.getValue() ^ ofExpiry(Row.expires(data));
  }

  /** Returns the checksum after the expiry was moved. */
  static int moved(int checksum, long oldExpires, long newExpires) {
    return checksum ^ ofExpiry(oldExpires) ^ ofExpiry(newExpires);
  }

  private static int ofExpiry(long expires) {
    return expires == ByteRecord.NEVER ? 0 : (int) of(expires);
  }

  /** Returns the checksum of some numbers. */
  public static long of(long... numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * numbers.length);
    for (long number : numbers) {
      bytes.putLong(number);
    }
    CRC32C crc = new CRC32C();
    crc.update(bytes.array());
    return crc.getValue();
  }
}
