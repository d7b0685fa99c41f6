package io.keepsake.sqlite;

import io.keepsake.runtime.spi.ByteChange;
import io.keepsake.runtime.spi.ByteKey;
import io.keepsake.runtime.spi.ByteRecord;
import io.keepsake.sqlite.database.RawConnections;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Prints what a store costs beside a prepared statement on a table of key and value with the same settings. In time, and in
 * time of the processor, which other processes disturb less.
 */
final class Figures {
  private static final int ENTRIES = 100_000;
  private static final int BATCH = 10_000;

  private final List<ByteKey> keys = new ArrayList<>();
  private final Path folder;

  private Figures(Path folder) {
    this.folder = folder;
    Random random = new Random(1);
    for (int i = 0; i < ENTRIES; i++) {
      byte[] bytes = new byte[60];
      random.nextBytes(bytes);
      keys.add(ByteKey.of(bytes));
    }
  }

  /** Takes the length of the values in bytes. */
  public static void main(String[] arguments) throws Exception {
    int length = Integer.parseInt(arguments[0]);
    Figures figures = new Figures(Files.createTempDirectory("figures"));
    for (int round = 0; round < 3; round++) {
      Path directory = Files.createDirectory(figures.folder.resolve("store" + round));
      figures.write(directory, length);
      figures.reopen(directory);
      figures.read(directory);
      figures.readRaw(figures.folder.resolve("raw" + round), length);
    }
  }

  private void write(Path directory, int length) throws IOException {
    try (SqliteStore store = Stores.open(directory)) {
      Watch watch = new Watch();
      for (int i = 0; i < ENTRIES; i += BATCH) {
        List<ByteChange> changes = new ArrayList<>();
        for (int j = i; j < i + BATCH; j++) {
          changes.add(new ByteChange.Put(
              new ByteRecord(keys.get(j), new byte[length], 0, ByteRecord.NEVER)));
        }
        store.write(changes);
      }
      watch.print("put, in batches of " + BATCH, ENTRIES);
      Watch single = new Watch();
      for (int i = 0; i < 1000; i++) {
        store.put(new ByteRecord(keys.get(i), new byte[length], 0, ByteRecord.NEVER));
      }
      single.print("put, one by one", 1000);
    }
    System.out.println(
        "size: " + Files.size(directory.resolve("records-0-of-1.1.db")) / 1000 + " kB");
  }

  private void reopen(Path directory) throws IOException {
    Watch watch = new Watch();
    try (SqliteStore store = Stores.open(directory)) {
      store.get(keys.get(ENTRIES / 2));
      watch.print("open and first answer", 1);
    }
  }

  private void read(Path directory) throws IOException {
    try (SqliteStore store = Stores.open(directory)) {
      Watch watch = new Watch();
      for (int i = 0; i < ENTRIES; i++) {
        store.get(keys.get((int) (i * 7919L % ENTRIES)));
      }
      watch.print("get", ENTRIES);
    }
  }

  private void readRaw(Path raw, int length) throws Exception {
    Files.createFile(raw);
    try (Connection connection = RawConnections.open(raw, 2_000)) {
      RawConnections.execute(connection, "CREATE TABLE raw (key BLOB PRIMARY KEY, value BLOB)");
      RawConnections.execute(connection, "BEGIN");
      try (PreparedStatement insert =
          connection.prepareStatement("INSERT INTO raw VALUES (?, ?)")) {
        for (ByteKey key : keys) {
          insert.setBytes(1, key.bytes());
          insert.setBytes(2, new byte[length]);
          insert.executeUpdate();
        }
      }
      RawConnections.execute(connection, "COMMIT");
    }
    try (Connection connection = RawConnections.open(raw, 2_000);
        PreparedStatement find =
            connection.prepareStatement("SELECT value FROM raw WHERE key = ?")) {
      Watch watch = new Watch();
      for (int i = 0; i < ENTRIES; i++) {
        find.setBytes(1, keys.get((int) (i * 7919L % ENTRIES)).bytes());
        try (ResultSet row = find.executeQuery()) {
          row.next();
          row.getBytes(1);
        }
      }
      watch.print("raw prepared statement", ENTRIES);
    }
  }

  /** Measures from its making on. */
  private static final class Watch {
    private final long time = System.nanoTime();
    private final long work = work();

    private static long work() {
      return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    void print(String what, int count) {
      System.out.printf(
          "%-30s %8.2f us, %8.2f us of the processor%n",
          what, (System.nanoTime() - time) / 1e3 / count, (work() - work) / 1e3 / count);
    }
  }
}
