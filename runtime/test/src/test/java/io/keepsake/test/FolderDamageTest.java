package io.keepsake.test;

import static io.keepsake.test.FolderFixture.entries;
import static io.keepsake.test.FolderFixture.key;
import static io.keepsake.test.FolderFixture.open;
import static io.keepsake.test.FolderFixture.record;
import static io.keepsake.test.FolderFixture.value;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keepsake.runtime.spi.ByteRecord;
import io.keepsake.runtime.spi.ByteStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway.Init") // JUnit sets the directory
class FolderDamageTest {
  private static final Logger LOGGER = Logger.getLogger("io.keepsake");

  @TempDir
  Path parent;

  private final List<String> warnings = new ArrayList<>();
  private final Handler handler = new Handler() {
    @Override
    public void publish(LogRecord warning) {
      warnings.add(warning.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  };

  @BeforeEach
  void listen() {
    LOGGER.addHandler(handler);
    LOGGER.setUseParentHandlers(false);
  }

  @AfterEach
  void listenNoMore() {
    LOGGER.removeHandler(handler);
    LOGGER.setUseParentHandlers(true);
  }

  private Path root() {
    return parent.resolve("root");
  }

  /** A damaged file of an entry is never read as another value; the entry is a miss and set aside, or as it was. */
  private void assertMissOrWhole(ByteStore store, Path file, byte[] damaged) throws IOException {
    Path entry = file.getParent();
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, damaged);
    ByteRecord found = store.get(key("a", 1));
    if (found != null) {
      assertEquals("key.txt", file.getFileName().toString());
      LookupContract.assertSame(record(key("a", 1), "the answer"), found);
      Files.write(file, whole);
      return;
    }
    assertFalse(Files.exists(entry));
    Path aside = entry.resolveSibling(entry.getFileName() + ".damaged");
    assertArrayEquals(damaged, Files.readAllBytes(aside.resolve(file.getFileName())));
    assertEquals(1, warnings.size());
    assertTrue(warnings.get(0).contains(aside.toString()), warnings.get(0));
    warnings.clear();
    Files.write(aside.resolve(file.getFileName()), whole);
    Files.move(aside, entry);
  }

  @ParameterizedTest
  @ValueSource(strings = {"key.txt", "key.bin", "value.bin", "meta.properties"})
  void everyByteFlipped_isAMiss(String name) throws IOException {
    try (ByteStore store = open(root())) {
      store.put(record(key("a", 1), "the answer"));
      Path file = entries(root()).get(0).resolve(name);
      byte[] whole = Files.readAllBytes(file);
      for (int i = 0; i < whole.length; i++) {
        for (int flip : new int[] {1, 0x80, 0xFF}) {
          byte[] damaged = whole.clone();
          damaged[i] ^= (byte) flip;
          assertMissOrWhole(store, file, damaged);
        }
      }
      assertEquals("the answer", value(store, key("a", 1)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"key.txt", "key.bin", "value.bin", "meta.properties"})
  void fileCutAtEveryLength_isAMiss(String name) throws IOException {
    try (ByteStore store = open(root())) {
      store.put(record(key("a", 1), "the answer"));
      Path file = entries(root()).get(0).resolve(name);
      byte[] whole = Files.readAllBytes(file);
      for (int length = 0; length < whole.length; length++) {
        assertMissOrWhole(store, file, Arrays.copyOf(whole, length));
      }
      assertMissOrWhole(store, file, Arrays.copyOf(whole, whole.length + 1));
    }
  }

  @Test
  void filesOfAnotherEntry_areAMiss() throws IOException {
    for (String name : List.of("key.bin", "value.bin", "meta.properties")) {
      try (ByteStore store = open(root())) {
        store.put(record(key("a", 1), "the answer"));
        Path entry = entries(root()).get(0);
        store.put(record(key("b", 2), "another answer"));
        Path other = entries(root()).stream()
            .filter(each -> !each.equals(entry))
            .findAny()
            .orElseThrow();
        assertMissOrWhole(store, entry.resolve(name), Files.readAllBytes(other.resolve(name)));
        assertEquals("another answer", value(store, key("b", 2)));
        store.clear();
      }
    }
  }

  @Test
  void damagedEntry_thatIsPut_isSetAsideFirst() throws IOException {
    try (ByteStore store = open(root())) {
      for (int i = 0; i < 3; i++) {
        store.put(record(key("a", 1), "the answer"));
        Path entry = entries(root()).get(0);
        Files.write(entry.resolve("value.bin"), new byte[] {(byte) i});
      }
      store.put(record(key("a", 1), "again"));
      assertEquals("again", value(store, key("a", 1)));
      String name = entries(root()).get(0).getFileName().toString();
      for (String aside : List.of(".damaged", ".damaged-2", ".damaged-3")) {
        assertEquals(1, Files.size(root().resolve(name + aside).resolve("value.bin")));
      }
      assertEquals(1, store.size());
      store.clear();
      assertEquals(3, FolderFixture.list(root()).size() - 1);
    }
  }

  @Test
  void damagedEntry_thatIsScanned_isSetAside() throws IOException {
    try (ByteStore store = open(root())) {
      store.put(record(key("a", 1), "1"));
      Path entry = entries(root()).get(0);
      store.put(record(key("b", 1), "2"));
      Files.write(entry.resolve("meta.properties"), new byte[9]);
      List<ByteRecord> shown = new ArrayList<>();
      store.scan(shown::add);
      assertEquals(1, shown.size());
      assertEquals(key("b", 1), shown.get(0).key());
      assertEquals(1, store.size());
      assertEquals(1, warnings.size());
    }
  }

  /** Neither read, nor written, nor deleted through. */
  @Test
  void symbolicLinks_areNotFollowed() throws IOException {
    try (ByteStore store = open(root())) {
      store.put(record(key("a", 1), "the answer"));
      Path entry = entries(root()).get(0);
      Path outside = parent.resolve("outside");
      Files.move(entry, outside);
      List<String> before = contents(outside);
      Files.createSymbolicLink(entry, outside);
      assertNull(store.get(key("a", 1)));
      assertFalse(store.remove(key("a", 1)));
      Files.createSymbolicLink(entry, outside);
      store.touch(key("a", 1), 5);
      store.put(record(key("a", 1), "new"));
      assertEquals("new", value(store, key("a", 1)));
      assertEquals(before, contents(outside));
      Files.delete(entry.resolve("value.bin"));
      Files.createSymbolicLink(entry.resolve("value.bin"), outside.resolve("value.bin"));
      assertNull(store.get(key("a", 1)));
      Files.createSymbolicLink(entry, outside);
      store.clear();
      assertEquals(0, store.size());
      assertEquals(before, contents(outside));
    }
  }

  private static List<String> contents(Path directory) throws IOException {
    List<String> contents = new ArrayList<>();
    for (Path file : FolderFixture.list(directory)) {
      contents.add(file.getFileName() + ":" + Arrays.hashCode(Files.readAllBytes(file)));
    }
    return contents;
  }

  @Test
  void foreignThings_amongTheEntries_areLeftAlone() throws IOException {
    try (ByteStore store = open(root())) {
      Files.writeString(root().resolve("README"), "mine");
      Files.createDirectory(root().resolve("notes"));
      Files.writeString(root().resolve("f".repeat(32)), "a file with the name of an entry");
      store.put(record(key("a", 1), "1"));
      store.clear();
      store.put(record(key("a", 1), "1"));
      assertNotNull(store.get(key("a", 1)));
      assertEquals("mine", Files.readString(root().resolve("README")));
      assertTrue(Files.isDirectory(root().resolve("notes")));
    }
  }
}
