package io.keepsake.sqlite.database;

import io.keepsake.runtime.spi.ByteKey;
import io.keepsake.runtime.spi.ByteStore;
import io.keepsake.sqlite.failure.DamagedException;
import io.keepsake.sqlite.failure.Log;
import io.keepsake.sqlite.row.LargeValues;
import io.keepsake.sqlite.row.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A connection that reads; used by one thread at a time. */
public final class Reader implements AutoCloseable {
  private static final String ROW = "SELECT data, apart FROM record ";
  static final String BY_ID = ROW + "WHERE id = ?";
  static final String SUMMARY = "SELECT records, bytes, sealed, checksum FROM summary WHERE id = 1";

  /** What a look in vain finds in a file that takes no new records. */
  private static final Row SEALED = new Row(new byte[0], null);

  private static final int CACHE = 8_000;
  private final Connection connection;
  private final PreparedStatement find;
  private final PreparedStatement byId;
  private final PreparedStatement order;
  private final PreparedStatement oldest;
  private final PreparedStatement summary;
  private final PreparedStatement files;

  /** Whether a transaction is open, in which turn and period it was begun. */
  private boolean stays;

  private long turn;
  private long period;

  Reader(Path file) throws SQLException, IOException {
    connection = Connections.open(file, CACHE);
    try {
      Connections.execute(connection, "PRAGMA query_only=ON");
      // The summary comes behind all rows, so that what is found does not pay for it. It is there
      // in any case: finding no row at all, the driver tries to begin and to end a transaction.
      find = connection.prepareStatement(
          ROW + "WHERE hash = ? UNION ALL SELECT NULL, sealed FROM summary WHERE id = 1");
      byId = connection.prepareStatement(BY_ID);
      order = connection.prepareStatement("SELECT used, id FROM usage ORDER BY used");
      oldest = connection.prepareStatement("SELECT used, size, data FROM usage "
          + "CROSS JOIN record ON record.id = usage.id ORDER BY used LIMIT ?");
      summary = connection.prepareStatement(SUMMARY);
      files = connection.prepareStatement("SELECT data, apart FROM usage "
          + "CROSS JOIN record ON record.id = usage.id WHERE size >= " + LargeValues.THRESHOLD);
    } catch (SQLException | RuntimeException failure) {
      Connections.closeAfter(connection, failure);
      throw failure;
    }
  }

  /**
   * Sees to it that what is read next is what is there now.
   *
   * @param turn the number of changes by this process
   * @param period in which nobody else makes any, or {@link ByteStore#NOT_ALONE}
   */
  void at(long turn, long period) throws SQLException {
    if (stays && turn == this.turn && period == this.period) {
      return;
    }
    endTransaction();
    if (period != ByteStore.NOT_ALONE) {
      Connections.execute(connection, "BEGIN");
      this.turn = turn;
      this.period = period;
      stays = true;
    }
  }

  private void endTransaction() throws SQLException {
    if (stays) {
      stays = false;
      Connections.execute(connection, "COMMIT");
    }
  }

  /** Ends the transaction, if one is open; if that fails, this is closed, and the result is false. */
  boolean letGo() {
    try {
      endTransaction();
      return true;
    } catch (SQLException failure) {
      Connections.closeAfter(connection, failure);
      return false;
    }
  }

  void closeQuietly() {
    try {
      connection.close();
    } catch (SQLException failure) {
      Log.warn("a reader was not closed well: " + failure.getMessage());
    }
  }

  /** Finds the row of a key; if there is none, null, or an empty one from a file that takes no new records. */
  @Nullable
  Row find(ByteKey key) throws SQLException {
    find.setLong(1, Fresh.hash(key));
    try (ResultSet row = find.executeQuery()) {
      while (row.next()) {
        byte[] data = row.getBytes(1);
        if (data == null) {
          return row.getLong(2) == 0 ? null : SEALED;
        }
        if (Row.isOf(data, key.bytes())) {
          return row(data, row);
        }
      }
      return null;
    }
  }

  /** Returns a row whose first columns are data and apart. */
  static Row row(ResultSet row) throws SQLException {
    return row(bytes(row, 1), row);
  }

  private static Row row(byte[] data, ResultSet row) throws SQLException {
    return new Row(data, Row.hasApart(data) ? row.getBytes(2) : null);
  }

  static byte[] bytes(ResultSet row, int column) throws SQLException {
    byte[] bytes = row.getBytes(column);
    return bytes == null ? new byte[0] : bytes;
  }

  /** Returns the rows with these ids that are there. */
  List<Row> byId(long[] ids) throws SQLException {
    List<Row> rows = new ArrayList<>();
    for (long id : ids) {
      byId.setLong(1, id);
      try (ResultSet row = byId.executeQuery()) {
        if (row.next()) {
          rows.add(row(row));
        }
      }
    }
    return rows;
  }

  /** Returns all rows in the order of their use: number of use and id, in turn. */
  long[] order() throws SQLException {
    long[] pairs = new long[64];
    int length = 0;
    try (ResultSet row = order.executeQuery()) {
      while (row.next()) {
        if (length == pairs.length) {
          pairs = Arrays.copyOf(pairs, 2 * length);
        }
        pairs[length++] = row.getLong(1);
        pairs[length++] = row.getLong(2);
      }
    }
    return Arrays.copyOf(pairs, length);
  }

  /** A row in the order of use. */
  public record Used(long used, long size, ByteKey key) {}

  List<Used> oldest(int count) throws SQLException {
    List<Used> rows = new ArrayList<>();
    oldest.setInt(1, count);
    try (ResultSet row = oldest.executeQuery()) {
      while (row.next()) {
        rows.add(new Used(row.getLong(1), row.getLong(2), Row.key(bytes(row, 3))));
      }
    }
    return rows;
  }

  Summary summary() throws SQLException, IOException {
    return summary(summary);
  }

  /** Reads the summary, which every transaction leaves true. */
  static Summary summary(PreparedStatement statement) throws SQLException, IOException {
    try (ResultSet row = statement.executeQuery()) {
      if (!row.next()) {
        throw new DamagedException("it has lost its summary");
      }
      Summary summary = new Summary(row.getLong(1), row.getLong(2), row.getLong(3) != 0);
      if (summary.checksum() != row.getLong(4)) {
        throw new DamagedException("its summary does not check out");
      }
      return summary;
    }
  }

  /** Returns the names of the files that rows name. */
  Set<String> files() throws SQLException {
    Set<String> names = new LinkedHashSet<>();
    try (ResultSet row = files.executeQuery()) {
      while (row.next()) {
        String name = row(row).file();
        if (name != null) {
          names.add(name);
        }
      }
    }
    return names;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
