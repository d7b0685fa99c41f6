package io.keepsake.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a store has acknowledged is there after kill -9, at whatever moment, with several processes at work. */
class KillTest {
  private static final int ROUNDS = 25;

  @TempDir
  Path folder;

  @Test
  void twoProcesses_killedAtFiftyMoments_loseNothingAcknowledged() throws Exception {
    long seed = Long.getLong("keepsake-test.seed", System.nanoTime());
    System.out.println("-Dkeepsake-test.seed=" + seed);
    Random random = new Random(seed);
    Path directory = Files.createDirectory(folder.resolve("store"));
    Path temporary = Files.createDirectory(folder.resolve("temporary"));
    int acknowledged = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<Child> children = List.of(
          Child.start(directory, temporary, "a" + round, random.nextLong(), Integer.MAX_VALUE),
          Child.start(directory, temporary, "b" + round, random.nextLong(), Integer.MAX_VALUE));
      for (Child child : children) {
        child.await("open");
      }
      for (Child child : children) {
        Thread.sleep(random.nextInt(150)); // the moment is what the test is about
        child.kill();
      }
      for (Child child : children) {
        int last = child.lastBatch();
        acknowledged += last + 1;
        assertAllThere(directory, child.prefix(), last, round);
      }
      if (round % 5 == 4) {
        clear(directory);
      }
    }
    System.out.println(2 * ROUNDS + " kills, " + acknowledged + " batches acknowledged");
    assertThat(acknowledged).isGreaterThan(ROUNDS);
    assertThat(Stores.names(directory, "damaged-")).isEmpty();
  }

  private static void assertAllThere(Path directory, String prefix, int last, int round)
      throws IOException {
    try (SqliteStore store = Stores.open(directory)) {
      for (int batch = 0; batch <= last; batch++) {
        for (int i = 0; i < WritingProcess.size(batch); i++) {
          String key = WritingProcess.key(prefix, batch, i);
          assertThat(Stores.has(store, key)).as("round %s, %s", round, key).isTrue();
        }
      }
      store.scan(Stores::check);
    }
  }

  /** So that looking at all records stays quick. */
  private static void clear(Path directory) throws IOException {
    try (SqliteStore store = Stores.open(directory)) {
      store.clear();
    }
  }

  @Test
  void twoProcesses_onOneDirectory_bothWriteAndRead_andOneMayGo() throws Exception {
    Path directory = Files.createDirectory(folder.resolve("store"));
    Child child = Child.start(directory, folder, "child", 1, 100);
    child.await("open");
    try (SqliteStore store = Stores.open(directory)) {
      for (int i = 0; i < 100; i++) {
        store.put(Stores.record("parent-" + i, 100));
      }
      assertThat(child.lastBatch()).isEqualTo(99);
      assertThat(child.exitValue()).isZero();
      store.put(Stores.record("parent-100", 100));
      for (int i = 0; i <= 100; i++) {
        assertThat(Stores.has(store, "parent-" + i)).isTrue();
      }
      for (int batch = 0; batch < 100; batch++) {
        assertThat(Stores.has(store, WritingProcess.key("child", batch, 0))).isTrue();
      }
    }
  }
}
