package io.keepsake.contract.elsewhere;

import io.keepsake.runtime.folder.FolderStores;
import io.keepsake.runtime.spi.ByteStores;
import io.keepsake.sqlite.SqliteStores;
import io.keepsake.test.MemoryStores;
import java.nio.file.Path;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What one invalidates, no other gives once it has looked, whatever else they do meanwhile; and nothing is lost for it. */
class NeighboursTest {
  private static final Logger LOGGER = Logger.getLogger("io.keepsake");

  @TempDir
  Path directory;

  /** Those who are killed complain of it, thousands of times. */
  @BeforeAll
  static void silenceTheLog() {
    LOGGER.setLevel(Level.OFF);
  }

  @AfterAll
  static void letTheLogSpeak() {
    LOGGER.setLevel(null);
  }

  static Stream<Arguments> stores() {
    return Stream.of(
        Arguments.of(Named.of("in memory", new MemoryStores()), true),
        Arguments.of(Named.of("in memory", new MemoryStores()), false),
        Arguments.of(Named.of("PERSISTENT", SqliteStores.INSTANCE), true),
        Arguments.of(Named.of("FOLDER", FolderStores.INSTANCE), true));
  }

  @ParameterizedTest(name = "{0}, keeps others out: {1}")
  @MethodSource("stores")
  void randomOperations_giveNothingThatWasInvalidated(ByteStores stores, boolean keepsOut) {
    long seed = Long.getLong("keepsake-test.seed", new Random().nextLong());
    System.out.println("NeighboursTest " + stores.kind() + " seed " + seed);
    Neighbours neighbours = new Neighbours(new Random(seed), directory, stores, keepsOut, 3);
    int steps = stores instanceof MemoryStores ? 20_000 : 3_000;
    for (int step = 0; step < steps; step++) {
      try {
        neighbours.step();
      } catch (Throwable failure) {
        throw new AssertionError(
            "seed " + seed + ", step " + step + ": " + neighbours.told(), failure);
      }
    }
    neighbours.close();
  }
}
