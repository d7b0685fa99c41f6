package io.keepsake.sqlite.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** The connections of a database, for tests that look at a file or change it past the store. */
public final class RawConnections {
  private RawConnections() {}

  /** Opens a file with the settings of the store, and so much memory in KiB. */
  public static Connection open(Path file, int cache) throws SQLException, IOException {
    return Connections.open(file, cache);
  }

  /** Executes a statement. */
  public static void execute(Connection connection, String sql) throws SQLException {
    Connections.execute(connection, sql);
  }

  /** Asks for one number. */
  public static long number(Connection connection, String sql) throws SQLException {
    return Connections.number(connection, sql);
  }
}
