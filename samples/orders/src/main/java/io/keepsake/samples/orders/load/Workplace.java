package io.keepsake.samples.orders.load;

import io.keepsake.samples.orders.database.Database;
import io.keepsake.samples.orders.database.Example;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A directory with a database, filled as a scenario says, which is deleted when this is closed. */
final class Workplace implements AutoCloseable {
  private final Path directory;
  private final Database database;

  private Workplace(Path directory, Database database) {
    this.directory = directory;
    this.database = database;
  }

  static Workplace open(Scenario scenario, Duration distance) throws IOException {
    Path directory = Files.createTempDirectory("orders");
    Database database = Database.open(directory.resolve("shop.db"), distance);
    Example.fill(database, scenario.products(), scenario.customers(), scenario.orders());
    return new Workplace(directory, database);
  }

  Database database() {
    return database;
  }

  /** Returns where answers may be kept. */
  Path answers() {
    return directory.resolve("answers");
  }

  @Override
  public void close() throws IOException {
    database.close();
    List<Path> paths;
    try (Stream<Path> all = Files.walk(directory)) {
      paths = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.deleteIfExists(path);
    }
  }
}
