package io.keepsake.sqlite.database;

import io.keepsake.sqlite.failure.Failures;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The connection that writes a file, and its transactions; used by one thread at a time. */
final class Writer implements AutoCloseable {
  private static final int CACHE = 8_000;

  /** How many pages are given back at once, which takes one or two milliseconds. */
  private static final int PAGES = 256;

  /** So many times; what is left then, 4 GiB later, is used again. */
  private static final int STEPS = 4096;

  private final Connection connection;
  private final RowFinder finder;
  private final RowWriter rows;
  private final PreparedStatement begin;
  private final PreparedStatement commit;
  private final PreparedStatement last;
  private final PreparedStatement readSummary;
  private final PreparedStatement saveSummary;
  private final PreparedStatement pages;

  /** Opens a file, and makes its tables if there are none. */
  Writer(Path file) throws SQLException, IOException {
    connection = Connections.open(file, CACHE);
    try {
      Schema.prepare(connection, file);
      beginLog();
      finder = new RowFinder(connection);
      rows = new RowWriter(connection);
      begin = prepare("BEGIN IMMEDIATE");
      commit = prepare("COMMIT");
      last = prepare("SELECT (SELECT max(used) FROM usage), (SELECT max(id) FROM record)");
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

  /** While the log is empty, SQLite asks the system for the length of the file at each look-up, a tenth of its time. */
  private void beginLog() {
    try {
      Connections.execute(connection, "UPDATE summary SET flushes = flushes + 1 WHERE id = 1");
    } catch (SQLException notNow) {
      // The disk may be full, or others busy: look-ups are slower then, and nothing else.
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

  RowFinder finder() {
    return finder;
  }

  RowWriter rows() {
    return rows;
  }

  /** Deletes all rows, which SQLite does by dropping pages whole, and gives the pages back to the disk. */
  void clear() throws SQLException, IOException {
    deleteAll();
    try {
      shrink();
    } catch (SQLException failure) {
      if (!Failures.isBusy(failure)) { // then the pages are used again
        throw failure;
      }
    }
  }

  /** Takes a third of the time that it takes to delete the rows; others can write in between. */
  private void shrink() throws SQLException {
    for (int i = 0; i < STEPS && Connections.number(connection, "PRAGMA freelist_count") > 0; i++) {
      try (Statement statement = connection.createStatement()) {
        // Not execute, which takes one step of a statement, and here that is one page.
        statement.executeUpdate("PRAGMA incremental_vacuum(" + PAGES + ")");
      }
    }
  }

  private void deleteAll() throws SQLException, IOException {
    begin();
    try {
      Connections.execute(connection, "DELETE FROM record");
      Connections.execute(connection, "DELETE FROM usage");
      save(new Summary(0, 0, summary().sealed()));
      commit();
    } catch (SQLException | IOException | RuntimeException failure) {
      rollBack(failure);
      throw failure;
    }
  }

  /**
   * How far numbers have come in a file.
   *
   * @param used the last use
   * @param id the highest id
   */
  record Last(long used, long id) {}

  Last last() throws SQLException {
    try (ResultSet row = last.executeQuery()) {
      return row.next() ? new Last(row.getLong(1), row.getLong(2)) : new Last(0, 0);
    }
  }

  /** Returns the bytes of the file that are in use. */
  long bytesInUse() throws SQLException {
    try (ResultSet row = pages.executeQuery()) {
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
