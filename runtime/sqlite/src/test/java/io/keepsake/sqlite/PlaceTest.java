package io.keepsake.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.sqlite.database.RawConnections;
import io.keepsake.sqlite.row.LargeValues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a store cannot be, the message names the place and the reason; and strange names are not strange. */
class PlaceTest {
  private static final String FILE = "records-0-of-1.1.db";

  @TempDir
  Path folder;

  @Test
  void aFileInPlaceOfTheDirectory_isRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "precious");
    assertThatThrownBy(() -> Stores.open(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("test.Subject.method()");
    assertThat(file).hasContent("precious");
  }

  @Test
  void aDirectoryThatCannotBeWritten_isRefused_andWorksWhenItCan() throws IOException {
    Path directory = Files.createDirectory(folder.resolve("closed"));
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("r-x------"));
    Assumptions.assumeFalse(Files.isWritable(directory), "this user may write everywhere");
    assertThatThrownBy(() -> Stores.open(directory)).isInstanceOf(IOException.class);
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
    try (SqliteStore store = Stores.open(directory)) {
      assertThat(store.size()).isZero();
    }
  }

  @Test
  void aNewerFormat_isAnError_andNothingIsLost() throws Exception {
    try (SqliteStore store = Stores.open(folder)) {
      store.put(Stores.record("k", 10));
    }
    change("PRAGMA user_version = 3", "UPDATE summary SET format = 3");
    assertThatThrownBy(() -> Stores.open(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("newer version of Keepsake")
        .hasMessageContaining(FILE);
    assertThat(Stores.names(folder, "damaged-")).isEmpty();
    change("PRAGMA user_version = 2", "UPDATE summary SET format = 2");
    try (SqliteStore store = Stores.open(folder)) {
      assertThat(Stores.has(store, "k")).isTrue();
    }
  }

  @Test
  void aDatabaseOfSomebodyElse_isSetAside() throws Exception {
    try (SqliteStore store = Stores.open(folder)) {
      store.put(Stores.record("k", 10));
    }
    change("PRAGMA application_id = 1", "CREATE TABLE precious (id INTEGER)");
    try (SqliteStore store = Stores.open(folder)) {
      assertThat(store.size()).isZero();
    }
    assertThat(Stores.names(folder, "damaged-")).containsExactly("damaged-1." + FILE);
  }

  private void change(String... sql) throws Exception {
    try (Connection connection = RawConnections.open(folder.resolve(FILE), 100);
        Statement statement = connection.createStatement()) {
      for (String each : sql) {
        statement.execute(each);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a b", "what?", "50%25", "#1", "a'b\"c", "caf\u00e9 \u65e5", "mode=memory", "..a"})
  void aStrangeName_isANameLikeAnother(String name) throws IOException {
    Path directory = Files.createDirectory(folder.resolve(name));
    try (SqliteStore store = Stores.open(directory)) {
      store.put(Stores.record("k", 10));
      assertThat(Stores.names(directory, FILE)).contains(FILE);
    }
    try (SqliteStore store = Stores.open(directory)) {
      assertThat(Stores.has(store, "k")).isTrue();
    }
    assertThat(Stores.names(folder, "")).containsExactly(name);
  }

  @Test
  void files_areForTheirOwnerOnly() throws IOException {
    try (SqliteStore store = Stores.open(folder)) {
      store.put(Stores.record("k", LargeValues.THRESHOLD));
      for (String name : new String[] {FILE, FILE + "-wal", FILE + "-shm", "lock"}) {
        assertThat(Files.getPosixFilePermissions(folder.resolve(name)))
            .as(name)
            .isEqualTo(PosixFilePermissions.fromString("rw-------"));
      }
      assertThat(Files.getPosixFilePermissions(folder.resolve("records-0-of-1.1.values")))
          .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }
  }
}
