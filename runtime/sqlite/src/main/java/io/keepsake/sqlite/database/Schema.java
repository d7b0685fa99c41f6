package io.keepsake.sqlite.database;

import io.keepsake.sqlite.failure.DamagedException;
import io.keepsake.sqlite.failure.OlderFormatException;
import io.keepsake.sqlite.row.LargeValues;
import io.keepsake.sqlite.row.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The tables of a file, and what tells that they are ours.
 *
 * <p>{@code record} has what is stored: rows that are appended and, as a rule, never changed; see {@link Row}. They are found by
 * 48 bits of the key's hash, for an index of integers is small and quickly asked, and the key in the row decides: there may
 * be several rows for a hash. {@code usage} has the order of use. It is apart, so that to note a use is to change a few bytes,
 * and not to write the record again.
 *
 * <p>The version of the format is kept twice, so that a damaged header is not taken for another format.
 */
final class Schema {
  private static final int APPLICATION = 0x4b656570; // "Keep"
  private static final int FORMAT = 2;

  private static final List<String> TABLES = List.of(
      "CREATE TABLE record (id INTEGER PRIMARY KEY, hash INTEGER NOT NULL, expires INTEGER, "
          + "data BLOB NOT NULL, apart BLOB) STRICT",
      "CREATE INDEX record_by_hash ON record (hash)",
      "CREATE INDEX record_by_expiry ON record (expires) WHERE expires IS NOT NULL",
      "CREATE TABLE usage (id INTEGER PRIMARY KEY, used INTEGER NOT NULL, "
          + "size INTEGER NOT NULL) STRICT",
      "CREATE INDEX usage_by_use ON usage (used)",
      "CREATE INDEX usage_by_size ON usage (size) WHERE size >= " + LargeValues.THRESHOLD,
      "CREATE TABLE summary (id INTEGER PRIMARY KEY, format INTEGER NOT NULL, "
          + "records INTEGER NOT NULL, bytes INTEGER NOT NULL, sealed INTEGER NOT NULL, "
          + "checksum INTEGER NOT NULL, flushes INTEGER NOT NULL) STRICT");

  private Schema() {}

  /** Makes the tables of a new file, or checks those of an old one. */
  static void prepare(Connection connection, Path file) throws SQLException, IOException {
    if (isEmpty(connection)) {
      Connections.execute(connection, "BEGIN IMMEDIATE");
      try {
        if (isEmpty(connection)) { // and not made by another process since
          make(connection);
        }
        Connections.execute(connection, "COMMIT");
      } catch (SQLException failure) {
        rollBack(connection, failure);
        throw failure;
      }
    }
    check(connection, file);
  }

  private static void rollBack(Connection connection, SQLException failure) {
    try {
      Connections.execute(connection, "ROLLBACK");
    } catch (SQLException another) {
      failure.addSuppressed(another); // such as: SQLite has rolled back by itself
    }
  }

  private static boolean isEmpty(Connection connection) throws SQLException {
    return Connections.number(connection, "SELECT count(*) FROM sqlite_schema") == 0
        && Connections.number(connection, "PRAGMA application_id") == 0
        && Connections.number(connection, "PRAGMA user_version") == 0;
  }

  private static void make(Connection connection) throws SQLException {
    for (String table : TABLES) {
      Connections.execute(connection, table);
    }
    Connections.execute(
        connection,
        "INSERT INTO summary VALUES (1, " + FORMAT + ", 0, 0, 0, " + Summary.EMPTY.checksum()
            + ", 0)");
    Connections.execute(connection, "PRAGMA application_id=" + APPLICATION);
    Connections.execute(connection, "PRAGMA user_version=" + FORMAT);
  }

  /** Checks that a file is ours, and of this format. */
  static void check(Connection connection, Path file) throws SQLException, IOException {
    if (Connections.number(connection, "PRAGMA application_id") != APPLICATION) {
      throw new DamagedException("it does not carry the mark of Keepsake");
    }
    long version = Connections.number(connection, "PRAGMA user_version");
    if (version > FORMAT && format(connection) > FORMAT) {
      throw new IOException("written by a newer version of Keepsake, in format " + version
          + " where this version knows " + FORMAT + ": " + file);
    }
    if (version < FORMAT && version > 0 && format(connection) == version) {
      throw new OlderFormatException(version);
    }
    if (version != FORMAT) {
      throw new DamagedException("its header names format " + version);
    }
    if (!tables(connection).equals(TABLES)) {
      throw new DamagedException("its tables are not those of Keepsake");
    }
  }

  /** Returns the second copy of the format's version; a number that no format has if it cannot be read. */
  private static long format(Connection connection) {
    try {
      return Connections.number(connection, "SELECT format FROM summary WHERE id = 1");
    } catch (SQLException unreadable) {
      return Long.MAX_VALUE;
    }
  }

  private static List<String> tables(Connection connection) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(
            "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid")) {
      while (row.next()) {
        tables.add(row.getString(1));
      }
    }
    return tables;
  }
}
