package io.keepsake.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.runtime.spi.StoreSettings.Limits;
import io.keepsake.test.Records;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is full and then loses all its records is deleted as soon as nobody else has it open, and not looked into before. */
class EmptyFilesTest {
  private static final String FIRST = "records-0-of-1.1.db";
  private static final int RECORDS = 100;

  @TempDir
  Path directory;

  private SqliteStore open(int openFiles) throws IOException {
    return Stores.open(directory, new Limits(RECORDS, Long.MAX_VALUE, 1, 100_000, openFiles));
  }

  /** Of several files, all but the last two or three are empty then. */
  private void fill(SqliteStore store) throws IOException {
    for (int i = 0; i < 600; i++) {
      store.put(Stores.record("k" + i, 1000));
    }
  }

  private List<String> files() throws IOException {
    return Stores.names(directory, "records-").stream()
        .filter(name -> name.endsWith(".db"))
        .toList();
  }

  private static void rest(SqliteStore store) throws IOException {
    for (int i = 0; i < 20; i++) {
      store.rest();
    }
  }

  private static void requireLastRecords(SqliteStore store) throws IOException {
    assertThat(store.size()).isBetween(RECORDS - 10L, (long) RECORDS);
    assertThat(Stores.has(store, "k599")).isTrue();
    assertThat(Stores.has(store, "k550")).isTrue();
  }

  @Test
  void whileAnotherStoreIsOpen_theyStay_andGoWhenItHasLeft() throws IOException {
    try (SqliteStore one = open(8)) {
      try (SqliteStore two = open(8)) {
        fill(one);
        rest(one);
        assertThat(files()).hasSizeGreaterThan(6);
        requireLastRecords(two);
      }
      rest(one);
      assertThat(files()).hasSizeLessThan(5);
      requireLastRecords(one);
    }
  }

  @Test
  void whatStoresHaveLeft_goesWithTheNextOneThatIsAlone() throws IOException {
    try (SqliteStore one = open(8);
        SqliteStore two = open(8)) {
      fill(one);
      assertThat(two.size()).isPositive();
    }
    assertThat(files()).hasSizeGreaterThan(6);
    try (SqliteStore next = open(2)) {
      next.rest();
      rest(next);
      assertThat(files()).hasSizeLessThan(5);
      requireLastRecords(next);
    }
  }

  @Test
  void whatStoresHaveLeft_goesWithTheNextWrite() throws IOException {
    try (SqliteStore one = open(8);
        SqliteStore two = open(8)) {
      fill(one);
      assertThat(two.size()).isPositive();
    }
    try (SqliteStore next = open(2)) {
      next.put(Stores.record("k599", 1000));
      assertThat(files()).hasSizeLessThan(5);
      requireLastRecords(next);
    }
  }

  @Test
  void whereTheyCannotBeDeleted_theyGiveTheirPagesBack() throws IOException {
    try (SqliteStore two = open(2)) {
      try (SqliteStore one = open(4)) {
        fill(one);
      }
      assertThat(two.size()).isPositive();
      long bytes = 0;
      for (String file : files()) {
        bytes += Files.size(directory.resolve(file));
      }
      assertThat(files()).hasSizeGreaterThan(6);
      assertThat(bytes).isLessThan(3 * 150_000 + files().size() * 50_000L);
    }
  }

  /** A file that is asked is made if it is not there: so it can be seen which ones are asked. */
  @Test
  void whereTheyCannotBeDeleted_theyAreNotLookedInto() throws IOException {
    try (SqliteStore one = open(4);
        SqliteStore two = open(2)) {
      assertThat(Stores.has(two, "k1")).isFalse();
      fill(one);
      for (int i = 0; i < 1500; i++) {
        assertThat(Stores.has(two, "none")).isFalse();
      }
      Files.delete(directory.resolve(FIRST));
      assertThat(Stores.has(one, "none")).isFalse();
      assertThat(one.remove(Records.key("none"))).isFalse();
      one.put(Stores.record("k599", 1000));
      assertThat(files()).as("by who has emptied it").doesNotContain(FIRST);
      assertThat(Stores.has(two, "none")).isFalse();
      assertThat(files()).as("by who has looked into it in vain").doesNotContain(FIRST);
      requireLastRecords(one);
    }
  }

  @Test
  void afterAClear_onlyTheLastFileIsLeft() throws IOException {
    try (SqliteStore store =
        Stores.open(directory, new Limits(Integer.MAX_VALUE, Long.MAX_VALUE, 1, 100_000, 2))) {
      fill(store);
      assertThat(files()).hasSizeGreaterThan(6);
      store.clear();
      assertThat(files()).hasSize(1);
      store.put(Stores.record("k", 10));
      assertThat(Stores.has(store, "k")).isTrue();
    }
  }
}
