package io.keepsake.sqlite;

import io.keepsake.runtime.spi.ByteKey;
import io.keepsake.runtime.spi.ByteRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The connection that writes a file; used by one thread at a time. */
final class Writer implements AutoCloseable {
  private static final int CACHE = 8_000;

  private final Connection connection;
  private final PreparedStatement begin;
  private final PreparedStatement commit;
  private final PreparedStatement find;
  private final PreparedStatement insert;
  private final PreparedStatement replace;
  private final PreparedStatement touch;
  private final PreparedStatement delete;
  private final PreparedStatement oldest;
  private final PreparedStatement expired;
  private final PreparedStatement lastUse;
  private final PreparedStatement readSummary;
  private final PreparedStatement saveSummary;
  private final PreparedStatement pages;

  /** Opens a file, and makes its tables if there are none. */
  Writer(Path file) throws SQLException, IOException {
    connection = Connections.open(file, CACHE);
    try {
      Schema.prepare(connection, file);
      begin = connection.prepareStatement("BEGIN IMMEDIATE");
      commit = connection.prepareStatement("COMMIT");
      String stored = "SELECT id, written, expires, size, checksum, file FROM record ";
      find = connection.prepareStatement(stored + "WHERE hash = ? AND key = ?");
      oldest = connection.prepareStatement(stored + "ORDER BY used LIMIT ?");
      expired = connection.prepareStatement(
          stored + "WHERE expires <= ? AND expires < 9223372036854775807 ORDER BY expires LIMIT ?");
      insert = connection.prepareStatement("INSERT INTO record "
          + "(written, expires, used, size, checksum, file, value, hash, key) "
          + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
      replace = connection.prepareStatement("UPDATE record SET written = ?, expires = ?, used = ?, "
          + "size = ?, checksum = ?, file = ?, value = ? WHERE id = ?");
      touch = connection.prepareStatement(
          "UPDATE record SET used = ?, expires = ?, checksum = ? WHERE id = ?");
      delete = connection.prepareStatement("DELETE FROM record WHERE id = ?");
      lastUse = connection.prepareStatement("SELECT max(used) FROM record");
      readSummary = connection.prepareStatement(
          "SELECT records, bytes, sealed, checksum FROM summary WHERE id = 1");
      saveSummary = connection.prepareStatement(
          "UPDATE summary SET records = ?, bytes = ?, sealed = ?, checksum = ? WHERE id = 1");
      pages = connection.prepareStatement("SELECT (page_count - freelist_count) * page_size "
          + "FROM pragma_page_count, pragma_freelist_count, pragma_page_size");
    } catch (SQLException | IOException | RuntimeException failure) {
      Connections.closeAfter(connection, failure);
      throw failure;
    }
  }

  void begin() throws SQLException {
    begin.execute();
  }

  void commit() throws SQLException {
    commit.execute();
  }

  /** Takes back what was done since the beginning, unless SQLite has done so by itself. */
  void rollBack(Exception failure) {
    try {
      Connections.execute(connection, "ROLLBACK");
    } catch (SQLException another) {
      failure.addSuppressed(another);
    }
  }

  @Nullable
  Stored find(ByteKey key) throws SQLException {
    find.setBytes(1, key.hash());
    find.setBytes(2, key.bytes());
    try (ResultSet row = find.executeQuery()) {
      return row.next() ? stored(row) : null;
    }
  }

  private static Stored stored(ResultSet row) throws SQLException {
    return new Stored(
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        row.getLong(4),
        row.getLong(5),
        row.getString(6));
  }

  List<Stored> oldest(int count) throws SQLException {
    oldest.setInt(1, count);
    return list(oldest);
  }

  List<Stored> expired(long now, int count) throws SQLException {
    expired.setLong(1, now);
    expired.setInt(2, count);
    return list(expired);
  }

  private static List<Stored> list(PreparedStatement statement) throws SQLException {
    List<Stored> rows = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        rows.add(stored(row));
      }
    }
    return rows;
  }

  void insert(ByteRecord record, long used, @Nullable String file) throws SQLException {
    set(insert, record, used, file);
    insert.setBytes(8, record.key().hash());
    insert.setBytes(9, record.key().bytes());
    insert.executeUpdate();
  }

  void replace(long id, ByteRecord record, long used, @Nullable String file) throws SQLException {
    set(replace, record, used, file);
    replace.setLong(8, id);
    replace.executeUpdate();
  }

  private static void set(
      PreparedStatement statement, ByteRecord record, long used, @Nullable String file)
      throws SQLException {
    byte[] value = record.value();
    statement.setLong(1, record.written());
    statement.setLong(2, record.expires());
    statement.setLong(3, used);
    statement.setLong(4, record.size());
    statement.setLong(
        5, Checksum.of(record.key().bytes(), value, record.written(), record.expires()));
    if (file == null) {
      statement.setNull(6, Types.VARCHAR);
      statement.setBytes(7, value);
    } else {
      statement.setString(6, file);
      statement.setNull(7, Types.BLOB);
    }
  }

  void touch(Stored row, long expires, long used) throws SQLException {
    touch.setLong(1, used);
    touch.setLong(2, expires);
    touch.setLong(3, Checksum.moved(row.checksum(), row.written(), row.expires(), expires));
    touch.setLong(4, row.id());
    touch.executeUpdate();
  }

  void delete(long id) throws SQLException {
    delete.setLong(1, id);
    delete.executeUpdate();
  }

  /** Deletes all rows, which SQLite does by dropping pages whole. */
  void deleteAll() throws SQLException {
    Connections.execute(connection, "DELETE FROM record");
  }

  long lastUse() throws SQLException {
    return number(lastUse);
  }

  /** Returns the bytes of the file that are in use. */
  long bytesInUse() throws SQLException {
    return number(pages);
  }

  private static long number(PreparedStatement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery()) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  Summary summary() throws SQLException, IOException {
    return Reader.summary(readSummary);
  }

  void save(Summary summary) throws SQLException {
    saveSummary.setLong(1, summary.records());
    saveSummary.setLong(2, summary.bytes());
    saveSummary.setLong(3, summary.sealed() ? 1 : 0);
    saveSummary.setLong(4, summary.checksum());
    saveSummary.executeUpdate();
  }

  /**
   * Commits one small change with a sync of the log, which brings all that was committed before to the disk too. A
   * checkpoint would not do: a reader can hold it back.
   */
  void sync() throws SQLException {
    Connections.execute(connection, "PRAGMA synchronous=FULL");
    try {
      Connections.execute(connection, "UPDATE summary SET flushes = flushes + 1 WHERE id = 1");
    } finally {
      Connections.execute(connection, "PRAGMA synchronous=NORMAL");
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
