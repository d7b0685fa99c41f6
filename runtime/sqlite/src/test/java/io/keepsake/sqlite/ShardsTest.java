package io.keepsake.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.runtime.spi.ByteChange;
import io.keepsake.runtime.spi.ByteRecord;
import io.keepsake.runtime.spi.StoreSettings.Limits;
import io.keepsake.test.Records;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several shards, each with several files, are one store. */
class ShardsTest {
  private static final long SMALL_FILE = 100_000;

  @TempDir
  Path directory;

  private static Limits files(int capacity, int shards, int openShards) {
    return new Limits(capacity, Long.MAX_VALUE, shards, SMALL_FILE, openShards);
  }

  private static void fill(SqliteStore store, String prefix, int count) throws IOException {
    List<ByteChange> changes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      changes.add(new ByteChange.Put(Stores.record(prefix + i, 1000)));
      if (changes.size() == 50) {
        store.write(changes);
        changes.clear();
      }
    }
    store.write(changes);
  }

  @Test
  void aFullFile_isFollowedByTheNext_andAllIsFound() throws IOException {
    try (SqliteStore store = Stores.open(directory, files(Integer.MAX_VALUE, 1, 8))) {
      fill(store, "k", 300);
      assertThat(Stores.names(directory, "records-").stream().filter(name -> name.endsWith(".db")))
          .hasSizeGreaterThan(2);
      for (int i = 0; i < 300; i++) {
        assertThat(Stores.has(store, "k" + i)).isTrue();
      }
      assertThat(Stores.has(store, "none")).isFalse();
      assertThat(store.size()).isEqualTo(300);
    }
  }

  @Test
  void anOverwrite_acrossFiles_givesTheNewValue_alsoAfterReopening() throws IOException {
    Limits limits = files(Integer.MAX_VALUE, 1, 2);
    try (SqliteStore store = Stores.open(directory, limits)) {
      store.put(Records.record("k", "old"));
      fill(store, "a", 200);
      store.put(Records.record("k", "new"));
      assertThat(Records.value(store, "k")).isEqualTo("new");
      fill(store, "b", 200);
      assertThat(Records.value(store, "k")).isEqualTo("new");
      assertThat(store.size()).isEqualTo(401);
    }
    try (SqliteStore store = Stores.open(directory, limits)) {
      assertThat(Records.value(store, "k")).isEqualTo("new");
      assertThat(store.remove(Records.key("k"))).isTrue();
      assertThat(Records.value(store, "k")).isNull();
      assertThat(store.remove(Records.key("k"))).isFalse();
    }
  }

  /** The transaction that stores a record may fill the file, and then the one that removes it finds no room in it. */
  @Test
  void aRemoval_isMade_alsoInTheFileThatIsJustFull() throws IOException {
    try (SqliteStore store = Stores.open(directory, files(Integer.MAX_VALUE, 1, 8))) {
      for (int i = 0; i < 300; i++) {
        store.put(Stores.record("k" + i, 1000));
        assertThat(store.remove(Records.key("k" + i))).as("k%s was there", i).isTrue();
        assertThat(Stores.has(store, "k" + i)).as("k%s is there", i).isFalse();
        assertThat(store.remove(Records.key("k" + i))).as("k%s, again", i).isFalse();
        store.put(Stores.record("k" + i, 1000));
      }
      assertThat(Stores.names(directory, "records-0-of-1.3.db")).isNotEmpty();
      assertThat(store.size()).isEqualTo(300);
    }
  }

  @Test
  void aRemoval_isMade_alsoInFilesThatAnotherStoreHasFilled() throws IOException {
    Limits limits = files(Integer.MAX_VALUE, 1, 8);
    try (SqliteStore one = Stores.open(directory, limits);
        SqliteStore two = Stores.open(directory, limits)) {
      for (int i = 0; i < 300; i++) {
        one.put(Stores.record("k" + i, 1000));
        assertThat(two.remove(Records.key("k" + i))).as("k%s was there", i).isTrue();
        assertThat(Stores.has(one, "k" + i)).as("k%s is there", i).isFalse();
        one.put(Stores.record("k" + i, 1000));
      }
      two.write(removals(300));
      assertThat(one.size()).isZero();
    }
  }

  private static List<ByteChange> removals(int count) {
    List<ByteChange> changes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      changes.add(new ByteChange.Remove(Records.key("k" + i)));
    }
    return changes;
  }

  @Test
  void anotherStore_seesWhatIsInFilesThatItDoesNotKnow() throws IOException {
    Limits limits = files(Integer.MAX_VALUE, 1, 2);
    try (SqliteStore one = Stores.open(directory, limits);
        SqliteStore two = Stores.open(directory, limits)) {
      one.put(Records.record("k", "old"));
      assertThat(Records.value(two, "k")).isEqualTo("old");
      fill(one, "a", 300);
      one.put(Records.record("k", "new"));
      assertThat(Records.value(two, "k")).isEqualTo("new");
      assertThat(Stores.has(two, "a299")).isTrue();
      two.put(Records.record("k", "newest"));
      assertThat(Records.value(one, "k")).isEqualTo("newest");
      assertThat(two.size()).isEqualTo(301);
    }
  }

  @Test
  void theBound_isThatOfAllFiles_andTheOldestUseLeaves() throws IOException {
    try (SqliteStore store = Stores.open(directory, files(200, 1, 8))) {
      store.put(Records.record("kept", "1"));
      for (int i = 0; i < 300; i++) {
        store.put(Stores.record("k" + i, 1000));
        store.touch(Records.key("kept"), ByteRecord.NEVER);
        assertThat(store.size()).isLessThanOrEqualTo(200);
      }
      assertThat(Records.value(store, "kept")).isEqualTo("1");
      assertThat(Stores.has(store, "k299")).isTrue();
      assertThat(Stores.has(store, "k0")).isFalse();
      assertThat(store.size()).isBetween(190L, 200L);
    }
  }

  @Test
  void maxBytes_isThatOfAllFiles() throws IOException {
    Limits limits = new Limits(Integer.MAX_VALUE, 300_000, 1, SMALL_FILE, 2);
    try (SqliteStore store = Stores.open(directory, limits)) {
      fill(store, "k", 1000);
      AtomicInteger bytes = new AtomicInteger();
      store.scan(record -> bytes.addAndGet((int) record.size()));
      assertThat(bytes.get()).isBetween(200_000, 300_000);
      assertThat(Stores.has(store, "k999")).isTrue();
    }
  }

  @Test
  void filesThatBecameEmpty_areDeleted() throws IOException {
    try (SqliteStore store = Stores.open(directory, files(100, 1, 3))) {
      fill(store, "k", 1000);
      assertThat(Stores.names(directory, "records-").stream().filter(name -> name.endsWith(".db")))
          .hasSizeLessThan(6);
    }
  }

  @Test
  void theOrderOfUse_goesAcrossShardsAndFiles() throws IOException {
    try (SqliteStore store = Stores.open(directory, files(1000, 2, 8))) {
      List<String> order = new ArrayList<>();
      for (int i = 0; i < 150; i++) {
        store.put(Stores.record("k" + i, 2000));
        order.add("k" + i);
      }
      store.touch(Records.key("k7"), ByteRecord.NEVER);
      order.remove("k7");
      order.add("k7");
      assertThat(Records.keys(store)).isEqualTo(order);
      assertThat(store.oldest(20).stream().map(Records::text)).isEqualTo(order.subList(0, 20));
      store.clear();
      assertThat(Records.keys(store)).isEmpty();
      assertThat(store.size()).isZero();
    }
  }

  @Test
  void atMostSoManyFiles_areOpen_withFiftyOnDisk() throws IOException {
    try (SqliteStore store =
        Stores.open(directory, new Limits(10_000, Long.MAX_VALUE, 50, 1L << 30, 4))) {
      fill(store, "k", 500);
      for (int i = 500; i < 520; i++) {
        store.put(Stores.record("k" + i, 10));
        assertThat(store.openFiles()).isLessThanOrEqualTo(4);
      }
      assertThat(openDatabases()).isLessThanOrEqualTo(4);
      assertThat(Stores.names(directory, "records-").stream().filter(name -> name.endsWith(".db")))
          .hasSize(50);
      for (int i = 0; i < 520; i++) {
        assertThat(Stores.has(store, "k" + i)).isTrue();
      }
      assertThat(store.size()).isEqualTo(520);
      assertThat(store.openFiles()).isLessThanOrEqualTo(4);
    }
  }

  /** A database that is open has a log beside it. */
  private long openDatabases() throws IOException {
    return Stores.names(directory, "records-").stream()
        .filter(name -> name.endsWith("-wal"))
        .count();
  }

  @Test
  void theNumberOfShards_staysWhatItWas() throws IOException {
    try (SqliteStore store = Stores.open(directory, files(10_000, 4, 8))) {
      fill(store, "k", 50);
    }
    try (SqliteStore store = Stores.open(directory, files(10_000, 2, 8))) {
      assertThat(store.size()).isEqualTo(50);
      for (int i = 0; i < 50; i++) {
        assertThat(Stores.has(store, "k" + i)).isTrue();
      }
    }
  }

  @Test
  void aFileTakesSomeSaves_howeverSmallItIsToBe() throws IOException {
    Limits limits = new Limits(Integer.MAX_VALUE, Long.MAX_VALUE, 1, 1, 8);
    try (SqliteStore store = Stores.open(directory, limits)) {
      for (int i = 0; i < 50; i++) {
        store.put(Stores.record("k" + i, 100));
      }
      assertThat(Stores.names(directory, "records-0-of-1.2.db")).isEmpty();
      fill(store, "more", 200);
      assertThat(Stores.names(directory, "records-0-of-1.2.db")).isNotEmpty();
    }
  }

  @Test
  void aClear_givesThePagesBackToTheDisk() throws IOException {
    Limits limits = new Limits(Integer.MAX_VALUE, Long.MAX_VALUE, 1, 1L << 30, 8);
    Path file = directory.resolve("records-0-of-1.1.db");
    try (SqliteStore store = Stores.open(directory, limits)) {
      fill(store, "k", 3000);
    }
    assertThat(file).satisfies(each -> assertThat(Files.size(each)).isGreaterThan(3_000_000));
    try (SqliteStore store = Stores.open(directory, limits)) {
      store.clear();
    }
    assertThat(file).satisfies(each -> assertThat(Files.size(each)).isLessThan(100_000));
    try (SqliteStore store = Stores.open(directory, limits)) {
      fill(store, "k", 100);
      assertThat(store.size()).isEqualTo(100);
    }
  }

  @Test
  void theBound_holdsWithShards() throws IOException {
    try (SqliteStore store = Stores.open(directory, files(1000, 4, 8))) {
      for (int i = 0; i < 3000; i += 100) {
        List<ByteChange> changes = new ArrayList<>();
        for (int j = i; j < i + 100; j++) {
          byte[] value = ("v" + j).getBytes(StandardCharsets.UTF_8);
          changes.add(
              new ByteChange.Put(new ByteRecord(Records.key("k" + j), value, 0, ByteRecord.NEVER)));
        }
        store.write(changes);
        assertThat(store.size()).isLessThanOrEqualTo(1000);
      }
      assertThat(store.size()).isEqualTo(1000);
    }
  }
}
