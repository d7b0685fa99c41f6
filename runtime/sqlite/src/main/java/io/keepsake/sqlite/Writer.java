package io.keepsake.sqlite;

import io.keepsake.runtime.spi.ByteKey;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The connection that writes a file; used by one thread at a time. */
final class Writer implements AutoCloseable {
  /** How many rows the statements for many find and insert: each call of SQLite costs as much as a row. */
  static final int MANY = 16;

  private static final int CACHE = 8_000;
  private static final String STORED =
      "SELECT id, written, expires, size, checksum, file, key, hash FROM record ";
  private static final String INSERT = "INSERT INTO record "
      + "(written, expires, used, size, checksum, file, value, hash, key) VALUES ";
  private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final int COLUMNS = 9;

  private final Connection connection;
  private final PreparedStatement begin;
  private final PreparedStatement commit;
  private final PreparedStatement find;
  private final PreparedStatement findMany;
  private final PreparedStatement insert;
  private final PreparedStatement insertMany;
  private final PreparedStatement replace;
  private final PreparedStatement touch;
  private final UseOfMany useOfMany;
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
      begin = prepare("BEGIN IMMEDIATE");
      commit = prepare("COMMIT");
      find = prepare(STORED + "WHERE hash = ? AND key = ?");
      findMany = prepare(STORED + "WHERE hash IN (?" + ", ?".repeat(MANY - 1) + ")");
      oldest = prepare(STORED + "ORDER BY used LIMIT ?");
      expired = prepare(
          STORED + "WHERE expires <= ? AND expires < 9223372036854775807 ORDER BY expires LIMIT ?");
      insert = prepare(INSERT + ROW);
      insertMany = prepare(INSERT + ROW + (", " + ROW).repeat(MANY - 1));
      replace = prepare("UPDATE record SET written = ?, expires = ?, used = ?, "
          + "size = ?, checksum = ?, file = ?, value = ? WHERE id = ?");
      touch = prepare("UPDATE record SET used = ?, expires = ?, checksum = ? WHERE id = ?");
      useOfMany = new UseOfMany(connection);
      delete = prepare("DELETE FROM record WHERE id = ?");
      lastUse = prepare("SELECT max(used) FROM record");
      readSummary = prepare(Reader.SUMMARY);
      saveSummary = prepare(
          "UPDATE summary SET records = ?, bytes = ?, sealed = ?, checksum = ? WHERE id = 1");
      pages = prepare("SELECT (page_count - freelist_count) * page_size "
          + "FROM pragma_page_count, pragma_freelist_count, pragma_page_size");
    } catch (SQLException | IOException | RuntimeException failure) {
      Connections.closeAfter(connection, failure);
      throw failure;
    }
  }

  private PreparedStatement prepare(String sql) throws SQLException {
    return connection.prepareStatement(sql);
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

  /** Finds the rows of exactly {@link #MANY} keys; those of other keys with the same hash may be among them. */
  Map<ByteKey, Stored> findMany(List<Step> steps) throws SQLException {
    for (int i = 0; i < MANY; i++) {
      findMany.setBytes(i + 1, steps.get(i).key().hash());
    }
    Map<ByteKey, Stored> rows = new HashMap<>();
    try (ResultSet row = findMany.executeQuery()) {
      while (row.next()) {
        rows.put(ByteKey.of(row.getBytes(7), row.getBytes(8)), stored(row));
      }
    }
    return rows;
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

  void insert(Fresh row) throws SQLException {
    row.bind(insert, 0);
    row.bindKey(insert, 0);
    insert.executeUpdate();
  }

  /** Inserts exactly {@link #MANY} rows. */
  void insertMany(List<Fresh> rows) throws SQLException {
    for (int i = 0; i < MANY; i++) {
      rows.get(i).bind(insertMany, i * COLUMNS);
      rows.get(i).bindKey(insertMany, i * COLUMNS);
    }
    insertMany.executeUpdate();
  }

  void replace(long id, Fresh row) throws SQLException {
    row.bind(replace, 0);
    replace.setLong(8, id);
    replace.executeUpdate();
  }

  void touch(Stored row, long expires, long used) throws SQLException {
    touch.setLong(1, used);
    touch.setLong(2, expires);
    touch.setLong(3, Checksum.moved(row.checksum(), row.written(), row.expires(), expires));
    touch.setLong(4, row.id());
    touch.executeUpdate();
  }

  /** Says when exactly {@link #MANY} rows were used, by their ids. */
  void useMany(Map<Long, Long> uses) throws SQLException {
    useOfMany.write(uses);
  }

  void delete(long id) throws SQLException {
    delete.setLong(1, id);
    delete.executeUpdate();
  }

  /** Deletes all rows, which SQLite does by dropping pages whole. */
  void clear() throws SQLException, IOException {
    begin();
    try {
      Connections.execute(connection, "DELETE FROM record");
      save(new Summary(0, 0, summary().sealed()));
      commit();
    } catch (SQLException | IOException | RuntimeException failure) {
      rollBack(failure);
      throw failure;
    }
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
