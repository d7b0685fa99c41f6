package io.keepsake.sqlite.database;

import io.keepsake.runtime.spi.ByteKey;
import io.keepsake.runtime.spi.ByteRecord;
import io.keepsake.sqlite.row.Row;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;

/**
 * A record to be stored.
 *
 * @param row what is stored of it
 * @param used its place in the order of use
 */
record Fresh(long id, ByteRecord record, Row row, long used) {
  static final int RECORD_COLUMNS = 5;

  /** Returns the part of the hash by which the record of a key is found. */
  static long hash(ByteKey key) {
    byte[] hash = key.hash();
    return (long) hash[0] << 40
        | (hash[1] & 0xffL) << 32
        | (hash[2] & 0xffL) << 24
        | (hash[3] & 0xffL) << 16
        | (hash[4] & 0xffL) << 8
        | (hash[5] & 0xffL);
  }

  /** Tells whether a new record has neither an expiry nor a value apart. */
  boolean isPlain() {
    return record.expires() == ByteRecord.NEVER && row.apart() == null;
  }

  /** Sets the parameters of a new record, behind so many others. */
  void bindNew(PreparedStatement statement, int before) throws SQLException {
    bindRecord(statement, before);
    statement.setLong(before + RECORD_COLUMNS, hash(record.key()));
  }

  /** Sets the parameters of the record but for the hash; the id comes last. */
  void bindRecord(PreparedStatement statement, int before) throws SQLException {
    bindExpiry(statement, before + 1, record.expires());
    statement.setBytes(before + 2, row.data());
    statement.setBytes(before + 3, row.apart());
    statement.setLong(before + 4, id);
  }

  /** Sets the parameters of the use, behind so many others; the id comes last. */
  void bindUse(PreparedStatement statement, int before) throws SQLException {
    statement.setLong(before + 1, used);
    statement.setLong(before + 2, record.size());
    statement.setLong(before + 3, id);
  }

  /** Sets an expiry, which is nothing if there is none. */
  static void bindExpiry(PreparedStatement statement, int parameter, long expires)
      throws SQLException {
    if (expires == ByteRecord.NEVER) {
      statement.setNull(parameter, Types.INTEGER);
    } else {
      statement.setLong(parameter, expires);
    }
  }
}
