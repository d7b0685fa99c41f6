package io.keepsake.sqlite;

import io.keepsake.runtime.spi.ByteRecord;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/**
 * A row to be.
 *
 * @param used its place in the order of use
 * @param file the file that has the value; null if the row has it
 */
record Fresh(ByteRecord record, long used, @Nullable String file) {

  /** Sets the parameters of all columns but those of the key, behind so many others. */
  void bind(PreparedStatement statement, int before) throws SQLException {
    byte[] value = record.value();
    statement.setLong(before + 1, record.written());
    statement.setLong(before + 2, record.expires());
    statement.setLong(before + 3, used);
    statement.setLong(before + 4, record.size());
    statement.setLong(
        before + 5, Checksum.of(record.key().bytes(), value, record.written(), record.expires()));
    if (file == null) {
      statement.setNull(before + 6, Types.VARCHAR);
      statement.setBytes(before + 7, value);
    } else {
      statement.setString(before + 6, file);
      statement.setNull(before + 7, Types.BLOB);
    }
  }

  /** Sets the parameters of the key, which come last. */
  void bindKey(PreparedStatement statement, int before) throws SQLException {
    statement.setBytes(before + 8, record.key().hash());
    statement.setBytes(before + 9, record.key().bytes());
  }
}
