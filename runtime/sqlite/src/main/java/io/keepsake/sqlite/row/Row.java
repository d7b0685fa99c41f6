package io.keepsake.sqlite.row;

import io.keepsake.runtime.spi.ByteKey;
import io.keepsake.runtime.spi.ByteRecord;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of a record. All that a look-up needs is in one column, {@code data}, for each column costs a call of SQLite:
 *
 * <pre>
 *   bytes 0..3    the checksum: see {@link Checksum}
 *   bytes 4..11   from when on it is too old, in milliseconds since 1970
 *   byte  12      where the value is: 0 here, 1 in the column apart, 2 in the file that apart names
 *   bytes 13..20  when it was written, in milliseconds since 1970
 *   bytes 21..24  the length of the key
 *   bytes 25..    the key; then the value, if it is here
 * </pre>
 *
 * <p>Numbers are big endian. A value of more than two kilobytes is apart, so that it need not be copied, and a look at the
 * key does not read it.
 *
 * @param data as above; perhaps damaged
 * @param apart the value or the name of its file, if it is not in the data
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
public record Row(byte[] data, byte @Nullable [] apart) {
  static final int EXPIRES = Integer.BYTES;
  static final int PLACE = EXPIRES + Long.BYTES;

  private static final int WRITTEN = PLACE + 1;
  private static final int LENGTH = WRITTEN + Long.BYTES;
  private static final int KEY = LENGTH + Integer.BYTES;

  private static final byte HERE = 0;
  private static final byte APART = 1;
  private static final byte IN_FILE = 2;

  private static final int MOST_HERE = 2 * 1024;
  private static final byte[] NOTHING = {};

  /** Makes the row of a record, whose value a file has if one is named. */
  public static Row of(ByteRecord record, @Nullable String file) {
    byte[] key = record.key().bytes();
    byte[] value = record.value();
    byte place = file != null ? IN_FILE : value.length > MOST_HERE ? APART : HERE;
    byte[] here = place == HERE ? value : NOTHING;
    ByteBuffer data = ByteBuffer.allocate(KEY + key.length + here.length)
        .putInt(0)
        .putLong(record.expires())
        .put(place)
        .putLong(record.written())
        .putInt(key.length)
        .put(key)
        .put(here);
    data.putInt(0, Checksum.of(data.array(), place == HERE ? NOTHING : value));
    if (file != null) {
      return new Row(data.array(), file.getBytes(StandardCharsets.US_ASCII));
    }
    return new Row(data.array(), place == APART ? value : null);
  }

  /** Tells whether this is the row of no record. */
  public boolean isEmpty() {
    return data.length == 0;
  }

  /** Tells whether something is in the column apart. */
  public static boolean hasApart(byte[] data) {
    return data.length > PLACE && data[PLACE] != HERE;
  }

  /** Tells whether a row is that of a key; false if it makes no sense. */
  public static boolean isOf(byte[] data, byte[] key) {
    return keyLength(data) == key.length
        && Arrays.equals(data, KEY, KEY + key.length, key, 0, key.length);
  }

  /** Returns the key; an empty one if the row makes no sense. */
  public static ByteKey key(byte[] data) {
    int length = keyLength(data);
    return ByteKey.of(length < 0 ? NOTHING : Arrays.copyOfRange(data, KEY, KEY + length));
  }

  private static int keyLength(byte[] data) {
    if (data.length < KEY) {
      return -1;
    }
    int length = ByteBuffer.wrap(data).getInt(LENGTH);
    return length <= data.length - KEY ? length : -1;
  }

  /** Returns from when on a record is too old, which its row, that has its key, says. */
  public static long expires(byte[] data) {
    return ByteBuffer.wrap(data).getLong(EXPIRES);
  }

  /** Returns the data of a record, whose key it has, with another expiry. */
  public static byte[] withExpiry(byte[] data, long expires) {
    ByteBuffer moved = ByteBuffer.wrap(data.clone());
    moved.putInt(0, Checksum.moved(moved.getInt(0), expires(data), expires));
    return moved.putLong(EXPIRES, expires).array();
  }

  /** Returns the name of the file that has the value; null if none has. */
  public @Nullable String file() {
    return apart == null || data.length <= PLACE || data[PLACE] != IN_FILE
        ? null
        : new String(apart, StandardCharsets.US_ASCII);
  }

  /** Returns the value of a row that names no file; nothing if it makes no sense. */
  byte[] ownValue() {
    if (hasApart(data)) {
      return apart == null ? NOTHING : apart;
    }
    int length = keyLength(data);
    return length < 0 ? NOTHING : Arrays.copyOfRange(data, KEY + length, data.length);
  }

  /**
   * Makes the record again.
   *
   * @param key its key
   * @param value its value
   * @return null if this is not what was stored
   */
  @Nullable
  ByteRecord record(ByteKey key, byte[] value) {
    if (keyLength(data) < 0) {
      return null;
    }
    ByteBuffer in = ByteBuffer.wrap(data);
    return in.getInt(0) == Checksum.of(data, hasApart(data) ? value : NOTHING)
        ? new ByteRecord(key, value, in.getLong(WRITTEN), in.getLong(EXPIRES))
        : null;
  }
}
