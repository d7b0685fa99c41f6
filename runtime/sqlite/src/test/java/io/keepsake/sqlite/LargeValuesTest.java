package io.keepsake.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.runtime.spi.StoreSettings.Limits;
import io.keepsake.sqlite.row.LargeValues;
import io.keepsake.test.Records;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Large values are files beside the database, which come before their row and go after it. */
class LargeValuesTest {
  private static final String VALUES = "records-0-of-1.1.values";
  private static final int LARGE = LargeValues.THRESHOLD;

  @TempDir
  Path directory;

  private List<String> files() throws IOException {
    return Files.exists(directory.resolve(VALUES))
        ? Stores.names(directory.resolve(VALUES), "")
        : List.of();
  }

  @Test
  void onlyLargeValues_areFiles() throws IOException {
    try (SqliteStore store = Stores.open(directory)) {
      store.put(Stores.record("small", LARGE - 1));
      assertThat(files()).isEmpty();
      store.put(Stores.record("large", LARGE));
      assertThat(files()).hasSize(1);
      assertThat(Stores.has(store, "small")).isTrue();
      assertThat(Stores.has(store, "large")).isTrue();
    }
  }

  @Test
  void whatIsReplacedRemovedEvictedOrCleared_leavesNoFile() throws IOException {
    Limits limits = new Limits(Integer.MAX_VALUE, 3L * LARGE + 100, 1, 1L << 30, 8);
    try (SqliteStore store = Stores.open(directory, limits)) {
      store.put(Stores.record("a", LARGE));
      store.put(Stores.record("a", LARGE + 1));
      assertThat(files()).hasSize(1);
      store.put(Stores.record("a", 10));
      assertThat(files()).isEmpty();
      for (int i = 0; i < 6; i++) {
        store.put(Stores.record("k" + i, LARGE));
        assertThat(files().size()).isLessThanOrEqualTo(3);
      }
      assertThat(store.remove(Records.key("k5"))).isTrue();
      assertThat(files()).hasSize(2);
      store.clear();
      assertThat(files()).isEmpty();
    }
  }

  @Test
  void aFileThatIsGoneOrChanged_isAMiss() throws IOException {
    try (SqliteStore store = Stores.open(directory)) {
      store.put(Stores.record("a", LARGE));
      Path file = directory.resolve(VALUES).resolve(files().get(0));
      byte[] bytes = Files.readAllBytes(file);
      bytes[LARGE / 2] ^= 1;
      Files.write(file, bytes);
      assertThat(Stores.has(store, "a")).isFalse();
      Files.delete(file);
      assertThat(Stores.has(store, "a")).isFalse();
      store.put(Stores.record("a", LARGE));
      assertThat(Stores.has(store, "a")).isTrue();
    }
  }

  @Test
  void whatSomebodyElsePutsThere_stays_andHindersNobody() throws IOException {
    try (SqliteStore store = Stores.open(directory)) {
      store.put(Stores.record("a", LARGE));
    }
    Path values = directory.resolve(VALUES);
    Path foreign = Files.writeString(
        Files.createDirectories(values.resolve("foreign")).resolve("precious"), "mine");
    Path named = Files.createDirectories(values.resolve("0123-abc/full"));
    Path text = Files.writeString(values.resolve("notes.txt"), "mine");
    try (SqliteStore store = Stores.open(directory)) {
      assertThat(Stores.has(store, "a")).isTrue();
      assertThat(foreign).hasContent("mine");
      assertThat(text).hasContent("mine");
      assertThat(named).exists();
    }
  }

  @Test
  void filesThatNoRowNames_goWhenTheStoreIsOpenedAlone() throws IOException {
    try (SqliteStore store = Stores.open(directory)) {
      store.put(Stores.record("a", LARGE));
    }
    Path orphan = Files.write(directory.resolve(VALUES).resolve("0123-abc"), new byte[10]);
    try (SqliteStore store = Stores.open(directory)) {
      assertThat(orphan).doesNotExist();
      assertThat(Stores.has(store, "a")).isTrue();
      Files.write(orphan, new byte[10]);
      try (SqliteStore second = Stores.open(directory)) {
        assertThat(second.size()).isEqualTo(1);
        assertThat(orphan).as("another store may be writing it").exists();
      }
    }
  }
}
