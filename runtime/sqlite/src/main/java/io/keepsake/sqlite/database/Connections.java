package io.keepsake.sqlite.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/** Opens files with the settings that all connections have in common. */
final class Connections {
  /** In milliseconds; a batch of another process takes far less. */
  private static final int PATIENCE = 2_000;

  private static final int INCREMENTAL = 2;

  private static final int[] SAFE = {3, 51, 3};

  private static final JDBC DRIVER = new JDBC();

  private Connections() {}

  /**
   * Opens a file that exists, for its database may still have to be made.
   *
   * @param cache how much memory it may use, in KiB
   */
  static Connection open(Path file, int cache) throws SQLException, IOException {
    Connection connection = connect(file, config());
    try {
      execute(connection, "PRAGMA busy_timeout=" + PATIENCE);
      requireSafeVersion(connection);
      execute(connection, "PRAGMA page_size=4096");
      if (number(connection, "PRAGMA auto_vacuum") != INCREMENTAL) {
        execute(connection, "PRAGMA auto_vacuum=" + INCREMENTAL); // writes, if there is no need too
      }
      String mode = text(connection, "PRAGMA journal_mode=WAL");
      if (!mode.equals("wal")) {
        throw new IOException("this disk allows no WAL, only " + mode + ": " + file);
      }
      execute(connection, "PRAGMA synchronous=NORMAL");
      execute(connection, "PRAGMA mmap_size=0");
      execute(connection, "PRAGMA temp_store=MEMORY");
      execute(connection, "PRAGMA journal_size_limit=16777216");
      execute(connection, "PRAGMA trusted_schema=OFF");
      execute(connection, "PRAGMA cache_size=-" + cache);
      return connection;
    } catch (SQLException | IOException | RuntimeException failure) {
      closeAfter(connection, failure);
      throw failure;
    }
  }

  /** Opens a file that exists so that nothing can be changed by it. */
  static Connection openToRead(Path file) throws SQLException, IOException {
    SQLiteConfig config = config();
    config.setReadOnly(true);
    Connection connection = connect(file, config);
    try {
      execute(connection, "PRAGMA busy_timeout=" + PATIENCE);
      execute(connection, "PRAGMA mmap_size=0");
      execute(connection, "PRAGMA trusted_schema=OFF");
      return connection;
    } catch (SQLException | RuntimeException failure) {
      closeAfter(connection, failure);
      throw failure;
    }
  }

  /** As a URI: a path may contain a question mark, behind which the driver would look for settings. */
  private static Connection connect(Path file, SQLiteConfig config)
      throws SQLException, IOException {
    Connection connection =
        DRIVER.connect("jdbc:sqlite:file:" + file.toUri().getRawPath(), config.toProperties());
    if (connection == null) {
      throw new IOException("sqlite-jdbc does not know its own address: " + file);
    }
    return connection;
  }

  /** A connection is used by one thread at a time, so SQLite need not lock it at each of its calls. */
  private static SQLiteConfig config() {
    SQLiteConfig config = new SQLiteConfig();
    config.resetOpenMode(SQLiteOpenMode.FULLMUTEX);
    config.setOpenMode(SQLiteOpenMode.NOMUTEX);
    return config;
  }

  /** Versions before 3.51.3 can damage a file in WAL mode. */
  private static void requireSafeVersion(Connection connection) throws SQLException, IOException {
    String version = text(connection, "SELECT sqlite_version()");
    int[] parts = Pattern.compile("\\D")
        .splitAsStream(version)
        .mapToInt(Integer::parseInt)
        .toArray();
    if (Arrays.compare(parts, SAFE) < 0) {
      throw new IOException(
          "SQLite " + version + " can damage its files: 3.51.3 or later is needed");
    }
  }

  static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static String text(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      String text = row.next() ? row.getString(1) : null;
      return text == null ? "" : text;
    }
  }

  static long number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  static void closeAfter(Connection connection, Exception failure) {
    try {
      connection.close();
    } catch (SQLException another) {
      failure.addSuppressed(another);
    }
  }
}
