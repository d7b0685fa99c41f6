package io.keepsake.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.sqlite.database.RawConnections;
import io.keepsake.sqlite.directory.Occupancy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of an older format is kept under another name, with all that belongs to it, and the log says so. */
class OlderFormatTest {
  private static final String FILE = "records-0-of-1.1.db";
  private static final String VALUES = "records-0-of-1.1.values";

  @TempDir
  Path directory;

  private byte[] older = {};

  /** As format 1 was, with one record and one large value. */
  @BeforeEach
  void writeFormat1() throws Exception {
    Path file = Files.createFile(directory.resolve(FILE));
    try (Connection connection = RawConnections.open(file, 100)) {
      for (String sql : List.of(
          "CREATE TABLE record (id INTEGER PRIMARY KEY, hash BLOB NOT NULL, "
              + "written INTEGER NOT NULL, expires INTEGER NOT NULL, used INTEGER NOT NULL, "
              + "size INTEGER NOT NULL, checksum INTEGER NOT NULL, file TEXT, key BLOB NOT NULL, "
              + "value BLOB) STRICT",
          "CREATE INDEX record_by_hash ON record (hash)",
          "CREATE TABLE summary (id INTEGER PRIMARY KEY, format INTEGER NOT NULL, "
              + "records INTEGER NOT NULL, bytes INTEGER NOT NULL, sealed INTEGER NOT NULL, "
              + "checksum INTEGER NOT NULL, flushes INTEGER NOT NULL) STRICT",
          "INSERT INTO record VALUES (1, x'00', 1, 2, 3, 4, 5, NULL, x'6b', x'76')",
          "INSERT INTO summary VALUES (1, 1, 1, 4, 0, 0, 0)",
          "PRAGMA application_id=1264936304",
          "PRAGMA user_version=1")) {
        RawConnections.execute(connection, sql);
      }
    }
    Path values = Files.createDirectory(directory.resolve(VALUES));
    Files.write(values.resolve("00-a"), new byte[10]);
    older = Files.readAllBytes(file);
  }

  @Test
  void itIsSetAside_asItIs_andTheLogSaysSo() throws IOException {
    List<String> log = logOf(() -> {
      try (SqliteStore store = Stores.open(directory)) {
        assertThat(store.size()).isZero();
        store.put(Stores.record("k", 10));
        assertThat(Stores.has(store, "k")).isTrue();
      }
    });
    assertThat(directory.resolve("older-1." + FILE)).hasBinaryContent(older);
    assertThat(directory.resolve("older-1." + VALUES).resolve("00-a")).exists();
    assertThat(Stores.names(directory, "damaged-")).isEmpty();
    assertThat(log)
        .singleElement()
        .asString()
        .contains(FILE)
        .contains("older version of Keepsake, in format 1")
        .contains("set aside as")
        .doesNotContain("damaged");
    try (SqliteStore store = Stores.open(directory)) {
      assertThat(Stores.has(store, "k")).isTrue();
    }
  }

  @Test
  void itStaysWhereItIs_whileAnotherHasItOpen() throws IOException {
    try (Occupancy other = Occupancy.enter(directory, () -> {});
        SqliteStore store = Stores.open(directory)) {
      assertThat(other).isNotNull();
      store.put(Stores.record("k", 10));
      assertThat(Stores.has(store, "k")).isTrue();
      assertThat(directory.resolve(FILE)).hasBinaryContent(older);
      assertThat(Stores.names(directory, "older-")).isEmpty();
    }
  }

  @Test
  void aHeaderThatNamesAnOlderFormat_byItself_isDamage() throws Exception {
    try (SqliteStore store = Stores.open(directory)) {
      store.put(Stores.record("k", 10));
    }
    Path file;
    try (var files = Files.list(directory)) {
      file = files
          .filter(each -> String.valueOf(each.getFileName()).matches("records-.*\\.db"))
          .findAny()
          .orElseThrow();
    }
    try (Connection connection = RawConnections.open(file, 100)) {
      RawConnections.execute(connection, "PRAGMA user_version=1");
    }
    try (SqliteStore store = Stores.open(directory)) {
      assertThat(store.size()).isZero();
    }
    assertThat(Stores.names(directory, "damaged-")).isNotEmpty();
  }

  private interface Task {
    void run() throws IOException;
  }

  private static List<String> logOf(Task task) throws IOException {
    List<String> messages = new ArrayList<>();
    Handler handler = new Handler() {
      @Override
      public void publish(LogRecord record) {
        messages.add(record.getMessage());
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
    Logger logger = Logger.getLogger("io.keepsake");
    logger.addHandler(handler);
    try {
      task.run();
    } finally {
      logger.removeHandler(handler);
    }
    return messages;
  }
}
