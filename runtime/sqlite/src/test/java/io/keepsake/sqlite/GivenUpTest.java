package io.keepsake.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.runtime.spi.ByteChange;
import io.keepsake.test.Records;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A file that one store has found damaged is read by no other store either: what is removed after that is not removed from it.
 * It keeps what it holds.
 */
class GivenUpTest {
  private static final String FILE = "records-0-of-1.1.db";
  private static final String MARK = "records-0-of-1.1.given-up-as-damaged";
  private static final int RECORDS = 3000;
  private static final int PAGE = 4096;

  @TempDir
  Path folder;

  private Path directory = Path.of("");

  /** One page in the middle is empty: some records are found, others are not. */
  @BeforeEach
  void damageAStore() throws IOException {
    directory = Files.createDirectory(folder.resolve("store"));
    try (SqliteStore store = Stores.open(directory)) {
      List<ByteChange> changes = new ArrayList<>();
      for (int i = 0; i < RECORDS; i++) {
        changes.add(new ByteChange.Put(Stores.record("k" + i, 300)));
      }
      store.write(changes);
    }
    byte[] bytes = Files.readAllBytes(directory.resolve(FILE));
    int middle = bytes.length / PAGE / 2 * PAGE;
    Arrays.fill(bytes, middle, middle + PAGE, (byte) 0);
    Files.write(directory.resolve(FILE), bytes, StandardOpenOption.TRUNCATE_EXISTING);
  }

  private void meetTheDamage(SqliteStore store) throws IOException {
    for (int i = 0; i < RECORDS; i++) {
      boolean unused = Stores.has(store, "k" + i);
    }
    assertThat(Stores.names(directory, MARK)).containsExactly(MARK);
  }

  private static int found(SqliteStore store) throws IOException {
    int found = 0;
    for (int i = 0; i < RECORDS; i += 10) {
      found += Stores.has(store, "k" + i) ? 1 : 0;
    }
    return found;
  }

  @Test
  void whatIsRemovedAfterThat_noStoreFinds_norTheNextOne() throws IOException {
    byte[] damaged = Files.readAllBytes(directory.resolve(FILE));
    try (SqliteStore one = Stores.open(directory);
        SqliteStore two = Stores.open(directory)) {
      assertThat(Stores.has(two, "k0")).isTrue();
      meetTheDamage(one);
      for (int i = 0; i < RECORDS; i += 10) {
        boolean unused = one.remove(Records.key("k" + i));
      }
      assertThat(found(two)).isZero();
      one.put(Stores.record("one", 10));
      two.put(Stores.record("two", 10));
      assertThat(Stores.has(one, "two")).isTrue();
      assertThat(Stores.has(two, "one")).isTrue();
      assertThat(Stores.names(directory, "damaged-")).isEmpty();
      assertThat(directory.resolve(FILE)).exists();
      try (SqliteStore three = Stores.open(directory)) {
        assertThat(found(three)).isZero();
        assertThat(Stores.has(three, "one")).isTrue();
      }
    }
    try (SqliteStore next = Stores.open(directory)) {
      assertThat(found(next)).isZero();
      assertThat(Stores.has(next, "one")).isTrue();
    }
    assertThat(Stores.names(directory, MARK)).isEmpty();
    byte[] aside = Files.readAllBytes(directory.resolve("damaged-1." + FILE));
    int from = 16 * PAGE; // behind the summary, where it says how often it was opened
    assertThat(Arrays.copyOfRange(aside, from, aside.length))
        .isEqualTo(Arrays.copyOfRange(damaged, from, damaged.length));
  }

  @Test
  void anotherProcess_goesOnWithoutItToo() throws IOException {
    try (Visitor visitor = new Visitor(directory, folder);
        SqliteStore store = Stores.open(directory)) {
      assertThat(visitor.length("k0")).isEqualTo(300);
      meetTheDamage(store);
      for (int i = 0; i < 300; i++) {
        boolean unused = store.remove(Records.key("k" + i));
        assertThat(visitor.length("k" + i)).isEqualTo(Stores.NONE);
      }
      visitor.put("new", 10);
      assertThat(Stores.has(store, "new")).isTrue();
    }
  }

  /** Who has renamed a file goes on with a higher number, and would not look into a new one of this number. */
  @Test
  void whoComesInLater_makesNoFileOfItsNumber() throws IOException {
    Files.write(directory.resolve(FILE), "no database at all".repeat(PAGE).getBytes(UTF_8));
    try (SqliteStore one = Stores.open(directory)) {
      assertThat(Stores.names(directory, "damaged-")).containsExactly("damaged-1." + FILE);
      try (SqliteStore two = Stores.open(directory)) {
        two.put(Stores.record("new", 10));
        assertThat(Stores.has(one, "new")).isTrue();
        assertThat(one.remove(Records.key("new"))).isTrue();
        assertThat(Stores.has(two, "new")).isFalse();
      }
    }
    try (SqliteStore next = Stores.open(directory)) {
      assertThat(next.size()).isZero();
    }
    assertThat(Stores.names(directory, MARK)).isEmpty();
  }
}
