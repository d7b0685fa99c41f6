package io.keepsake.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.sqlite.database.RawConnections;
import io.keepsake.sqlite.directory.Occupancy;
import io.keepsake.test.Records;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A file that was changed from outside gives misses, never a wrong value, and no exception but an {@link IOException}.
 * Every byte of the first page's header and every so many of the others is flipped; {@code
 * -Dkeepsake.test.step=1} flips them all.
 */
class DamageTest {
  private static final String FILE = "records-0-of-1.1.db";
  private static final int RECORDS = 30;
  private static final int HEADER = 100;
  private static final int PAGE = 4096;

  @TempDir
  Path folder;

  private byte[] sound = {};
  private int opened;

  @BeforeEach
  void writeASmallStore() throws IOException {
    Path directory = Files.createDirectory(folder.resolve("sound"));
    try (SqliteStore store = Stores.open(directory)) {
      for (int i = 0; i < RECORDS; i++) {
        store.put(Stores.record("k" + i, 20 * i));
      }
    }
    assertThat(Stores.names(directory, "records-")).containsExactly(FILE);
    sound = Files.readAllBytes(directory.resolve(FILE));
  }

  @Test
  void everyByteFlipped_neverGivesAWrongValue() throws IOException {
    Random random = random();
    int step = Integer.getInteger("keepsake.test.step", 211);
    int setAside = 0;
    for (int at = 0; at < sound.length; at += at < HEADER ? 1 : 1 + random.nextInt(2 * step - 1)) {
      byte[] bytes = sound.clone();
      bytes[at] ^= (byte) (1 << random.nextInt(8));
      setAside += use(bytes, "byte " + at) ? 1 : 0;
    }
    assertThat(setAside).as("set aside").isGreaterThan(5);
    System.out.println(opened + " files with a flipped bit, " + setAside + " of them set aside");
  }

  @Test
  void everyLength_neverGivesAWrongValue() throws IOException {
    Random random = random();
    int step = Integer.getInteger("keepsake.test.step", 421);
    int setAside = 0;
    for (int length = 0; length < sound.length; length += 1 + random.nextInt(2 * step - 1)) {
      setAside += use(Arrays.copyOf(sound, length), "length " + length) ? 1 : 0;
    }
    assertThat(setAside).as("set aside").isGreaterThan(opened / 2);
    System.out.println(opened + " files cut short, " + setAside + " of them set aside");
  }

  /**
   * A search in an index that is out of order misses some of what is there, and what it misses changes with each insertion:
   * what a removal did not find could come back later.
   */
  @Test
  void anIndexOutOfOrder_isSetAside_byARecordThatItDoesNotFind() throws Exception {
    int setAside = 0;
    for (int cell = 0; cell < RECORDS - 1; cell++) {
      Path directory = Files.createDirectory(folder.resolve("order" + cell));
      Files.write(directory.resolve(FILE), withTheLastCellAt(cell));
      try (SqliteStore store = Stores.open(directory)) {
        for (int i = 0; i < RECORDS; i++) {
          store.put(Stores.record("new" + i, 10));
          assertThat(Stores.has(store, "new" + i))
              .as("cell %s, record %s", cell, i)
              .isTrue();
        }
      }
      setAside += Stores.names(directory, "damaged-").isEmpty() ? 0 : 1;
    }
    assertThat(setAside).isPositive();
  }

  /** The page of an index begins with 8 bytes, of which bytes 3 and 4 count its cells; where each of them is follows, in order. */
  private byte[] withTheLastCellAt(int cell) throws Exception {
    byte[] bytes = sound.clone();
    ByteBuffer page = ByteBuffer.wrap(bytes).position(page("record_by_hash")).slice();
    assertThat(page.getShort(3)).isEqualTo((short) RECORDS);
    int last = 8 + 2 * (RECORDS - 1);
    short there = page.getShort(8 + 2 * cell);
    page.putShort(8 + 2 * cell, page.getShort(last)).putShort(last, there);
    return bytes;
  }

  @Test
  void garbage_isSetAside_asItIs() throws IOException {
    byte[] garbage = new byte[10_000];
    new Random(1).nextBytes(garbage);
    Path directory = Files.createDirectory(folder.resolve("garbage"));
    Files.write(directory.resolve(FILE), garbage);
    try (SqliteStore store = Stores.open(directory)) {
      assertThat(store.size()).isZero();
      store.put(Stores.record("k", 10));
      assertThat(Stores.has(store, "k")).isTrue();
    }
    assertThat(directory.resolve("damaged-1." + FILE)).hasBinaryContent(garbage);
    try (SqliteStore store = Stores.open(directory)) {
      assertThat(Stores.has(store, "k")).isTrue();
    }
  }

  @Test
  void aDamagedFile_thatAnotherStoreHasOpen_stays() throws IOException {
    Path directory = Files.createDirectory(folder.resolve("shared"));
    byte[] damaged = sound.clone();
    Arrays.fill(damaged, 4096, damaged.length, (byte) 0x55);
    Files.write(directory.resolve(FILE), damaged);
    try (Occupancy other = Occupancy.enter(directory, () -> {});
        SqliteStore store = Stores.open(directory)) {
      assertThat(other).isNotNull();
      store.put(Stores.record("k", 10));
      assertThat(Stores.has(store, "k")).isTrue();
      assertThat(Stores.names(directory, "damaged-")).isEmpty();
      assertThat(directory.resolve(FILE)).exists();
    }
    try (SqliteStore store = Stores.open(directory)) {
      assertThat(Stores.has(store, "k")).isTrue();
      assertThat(Stores.has(store, "k1")).isFalse();
    }
    assertThat(Stores.names(directory, "damaged-")).contains("damaged-1." + FILE);
  }

  @Test
  void aRecordWhoseUseIsLost_isReplacedAndRemovedLikeOthers() throws Exception {
    Path directory = Files.createDirectory(folder.resolve("lost"));
    try (SqliteStore store = Stores.open(directory)) {
      store.put(Records.record("k", "old"));
    }
    try (Connection connection = RawConnections.open(directory.resolve(FILE), 100)) {
      RawConnections.execute(connection, "DELETE FROM usage");
    }
    try (SqliteStore store = Stores.open(directory)) {
      assertThat(Records.value(store, "k")).isEqualTo("old");
      store.put(Records.record("k", "new"));
      assertThat(Records.value(store, "k")).isEqualTo("new");
      assertThat(store.remove(Records.key("k"))).isTrue();
      assertThat(Records.value(store, "k")).isNull();
    }
  }

  /** Returns where the first page of a table or index begins. */
  private int page(String name) throws Exception {
    Path file = Files.write(folder.resolve("page.db"), sound);
    try (Connection connection = RawConnections.open(file, 100)) {
      String sql = "SELECT rootpage FROM sqlite_schema WHERE name = '" + name + "'";
      return PAGE * ((int) RawConnections.number(connection, sql) - 1);
    }
  }

  private static Random random() {
    long seed = Long.getLong("keepsake-test.seed", System.nanoTime());
    System.out.println("-Dkeepsake-test.seed=" + seed);
    return new Random(seed);
  }

  /** Uses a store with these bytes; returns whether they were set aside. */
  private boolean use(byte[] bytes, String what) throws IOException {
    Path directory = Files.createDirectory(folder.resolve("try" + opened++));
    Files.write(directory.resolve(FILE), bytes);
    try {
      use(directory);
    } catch (RuntimeException | AssertionError failure) {
      throw new AssertionError(what, failure);
    }
    boolean setAside = Files.exists(directory.resolve("damaged-1." + FILE));
    assertThat(setAside || Files.exists(directory.resolve(FILE))).as(what).isTrue();
    delete(directory);
    return setAside;
  }

  private static void use(Path directory) {
    try (SqliteStore store = Stores.open(directory)) {
      for (int i = 0; i < RECORDS; i++) {
        Stores.has(store, "k" + i);
      }
      store.put(Stores.record("k3", 100));
      store.put(Stores.record("new", 100));
      Stores.has(store, "k3");
      assertThat(Stores.has(store, "new")).isTrue();
      store.scan(Stores::check);
      store.remove(Records.key("k5"));
      assertThat(Stores.has(store, "k5")).isFalse();
    } catch (IOException allowed) {
      // What cannot be read or written: the caller goes on without the store.
    }
  }

  private static void delete(Path directory) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(directory)) {
      files = walk.sorted(Comparator.reverseOrder()).toList();
    }
    files.forEach(file -> {
      try {
        Files.delete(file);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    });
  }
}
