package io.keepsake.samples.benchmarks.disk;

import io.keepsake.samples.benchmarks.workload.Answers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.sqlite.JDBC;

/** Prepared statements of sqlite-jdbc, with the settings of {@code keepsake-sqlite}, and nothing around them. */
final class SqliteDisk implements DiskCache {
  private static final List<String> SETTINGS = List.of(
      "PRAGMA busy_timeout=5000",
      "PRAGMA page_size=4096",
      "PRAGMA auto_vacuum=INCREMENTAL",
      "PRAGMA journal_mode=WAL",
      "PRAGMA synchronous=NORMAL",
      "PRAGMA mmap_size=0",
      "PRAGMA temp_store=MEMORY",
      "PRAGMA journal_size_limit=16777216",
      "PRAGMA trusted_schema=OFF",
      "PRAGMA cache_size=-8000",
      "CREATE TABLE IF NOT EXISTS answer (key TEXT PRIMARY KEY, value BLOB NOT NULL)",
      "CREATE TABLE IF NOT EXISTS save (id INTEGER PRIMARY KEY)");

  private final Answers answers;
  private final int batch;
  private final Connection connection;
  private final PreparedStatement find;
  private final PreparedStatement insert;
  private int written;

  /**
   * Opens a database.
   *
   * @param batch how many answers are written in a transaction
   */
  SqliteDisk(Path directory, Answers answers, int batch) throws SQLException {
    this.answers = answers;
    this.batch = batch;
    this.connection =
        new JDBC().connect("jdbc:sqlite:" + directory.resolve("answers.db"), new Properties());
    for (String setting : SETTINGS) {
      execute(setting);
    }
    this.find = connection.prepareStatement("SELECT value FROM answer WHERE key = ?");
    this.insert = connection.prepareStatement("INSERT INTO answer VALUES (?, ?)");
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void write(String key) throws SQLException {
    if (batch > 1 && written % batch == 0) {
      execute("BEGIN IMMEDIATE");
    }
    insert.setString(1, key);
    insert.setBytes(2, answers.compute(key));
    insert.executeUpdate();
    written++;
    if (batch > 1 && written % batch == 0) {
      execute("COMMIT");
    }
  }

  @Override
  public byte[] read(String key) throws SQLException {
    find.setString(1, key);
    try (ResultSet row = find.executeQuery()) {
      return row.next() ? row.getBytes(1) : null;
    }
  }

  /** Commits, and makes one transaction that waits for the disk, as {@code keepsake-sqlite} does. */
  @Override
  public void save() throws SQLException {
    if (batch > 1 && written % batch != 0) {
      execute("COMMIT");
      written = 0;
    }
    execute("PRAGMA synchronous=FULL");
    execute("INSERT INTO save VALUES (NULL)");
    execute("PRAGMA synchronous=NORMAL");
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
