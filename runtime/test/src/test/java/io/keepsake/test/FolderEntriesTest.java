package io.keepsake.test;

import static io.keepsake.test.FolderFixture.entries;
import static io.keepsake.test.FolderFixture.key;
import static io.keepsake.test.FolderFixture.open;
import static io.keepsake.test.FolderFixture.record;
import static io.keepsake.test.FolderFixture.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keepsake.runtime.spi.ByteKey;
import io.keepsake.runtime.spi.ByteRecord;
import io.keepsake.runtime.spi.ByteStore;
import io.keepsake.runtime.spi.StoreSettings.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // JUnit sets the directory
class FolderEntriesTest {
  @TempDir
  Path parent;

  private Path root() {
    return parent.resolve("root");
  }

  @Test
  void entry_canBeRead_byAPerson() throws IOException {
    ByteStore store = open(root());
    store.put(new ByteRecord(key("a 1/b", 3), new byte[] {'y', 'e', 's'}, 0, 60_000));
    Path entry = entries(root()).get(0);
    assertTrue(entry.getFileName().toString().matches("a-1-b_[0-9a-f]{32}"));
    assertTrue(entry.getFileName().toString().endsWith(key("a 1/b", 3).hashText()));
    assertEquals(
        "shop.PriceService.quote(java.lang.String, int)\n\"a 1/b\"\n3\n",
        Files.readString(entry.resolve("key.txt")));
    assertEquals(key("a 1/b", 3), ByteKey.of(Files.readAllBytes(entry.resolve("key.bin"))));
    assertTrue(
        new String(Files.readAllBytes(entry.resolve("value.bin")), "ISO-8859-1").startsWith("yes"));
    String meta = Files.readString(entry.resolve("meta.properties"));
    assertTrue(meta.contains("\nmethod=shop.PriceService.quote(String, int)\n"), meta);
    assertTrue(meta.contains("\nwritten.time=1970-01-01T00:00:00Z\n"), meta);
    assertTrue(meta.contains("\nexpires.time=1970-01-01T00:01:00Z\n"), meta);
    store.touch(key("a 1/b", 3), ByteRecord.NEVER);
    assertTrue(Files.readString(entry.resolve("meta.properties")).contains("expires.time=never\n"));
  }

  @Test
  void arguments_ofAnyKind_stayInsideTheRoot() throws IOException {
    List<@Nullable String> awkward = new ArrayList<>(List.of(
        "",
        ".",
        "..",
        "../..",
        "/etc",
        "/etc/passwd",
        "a/b",
        "a\\b",
        "C:\\x",
        "\0",
        "a\0b",
        "\n",
        " ",
        "\uD83D\uDE00",
        "\uD83D",
        "CON",
        "nul",
        "-",
        "_",
        ".lock",
        ".new-",
        "%2e%2e",
        "~",
        "$HOME",
        "a".repeat(300),
        "x".repeat(10_240),
        "../".repeat(3_000),
        "\u202E",
        "\u0130"));
    awkward.add(null);
    ByteStore store = open(root());
    Files.writeString(parent.resolve("beside"), "untouched");
    for (String text : awkward) {
      store.put(record(key(text, 1), "of " + text));
    }
    assertEquals(awkward.size(), store.size());
    assertEquals(awkward.size(), entries(root()).size());
    for (Path entry : entries(root())) {
      assertTrue(
          entry.getFileName().toString().matches("([A-Za-z0-9][A-Za-z0-9-]{0,23}_)?[0-9a-f]{32}"));
      assertEquals(4, FolderFixture.list(entry).size());
    }
    for (String text : awkward) {
      // An unpaired surrogate is no text in UTF-8; the value only has to be that of its key.
      assertEquals(
          record(key(text, 1), "of " + text).value().length,
          value(store, key(text, 1)) == null ? -1 : store.get(key(text, 1)).value().length);
      assertTrue(store.remove(key(text, 1)));
    }
    assertEquals(List.of(), entries(root()));
    assertEquals(List.of(parent.resolve("beside"), root()), FolderFixture.list(parent));
    assertEquals("untouched", Files.readString(parent.resolve("beside")));
  }

  @Test
  void files_areForTheirOwnerAlone() throws IOException {
    Assumptions.assumeTrue(parent.getFileSystem().supportedFileAttributeViews().contains("posix"));
    ByteStore store = open(root());
    store.put(record(key("a", 1), "1"));
    store.put(record(key("a", 1), "2"));
    store.touch(key("a", 1), ByteRecord.NEVER);
    Path entry = entries(root()).get(0);
    assertEquals("rwx------", permissions(root()));
    assertEquals("rwx------", permissions(entry));
    assertEquals("rw-------", permissions(root().resolve(".lock")));
    for (Path file : FolderFixture.list(entry)) {
      assertEquals("rw-------", permissions(file), file.toString());
    }
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(
        Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
  }

  @Test
  void entry_deletedByHand_isAMiss() throws IOException {
    ByteStore store = open(root(), Limits.of(3));
    for (int i = 0; i < 3; i++) {
      store.put(record(key("a", i), "v" + i));
    }
    for (Path entry : entries(root())) {
      FolderFixture.delete(entry);
    }
    assertEquals(0, store.size());
    assertNull(store.get(key("a", 0)));
    assertFalse(store.remove(key("a", 0)));
    store.touch(key("a", 1), ByteRecord.NEVER);
    store.put(record(key("a", 2), "again"));
    assertEquals("again", value(store, key("a", 2)));
    assertEquals(1, store.size());
  }

  /** As while {@code rm -r} is at work. */
  @Test
  void entry_deletedInPart_isAMissAndIsReplaced() throws IOException {
    for (String file : List.of("key.txt", "key.bin", "value.bin", "meta.properties")) {
      ByteStore store = open(root());
      store.put(record(key("a", 1), "1"));
      Path entry = entries(root()).get(0);
      Files.delete(entry.resolve(file));
      String found = value(store, key("a", 1));
      assertTrue(found == null || (found.equals("1") && file.equals("key.txt")), file);
      store.touch(key("a", 1), ByteRecord.NEVER);
      store.put(record(key("a", 1), "2"));
      assertEquals("2", value(store, key("a", 1)), file);
      assertEquals(List.of(entry), entries(root()));
      assertTrue(store.remove(key("a", 1)));
      store.close();
    }
  }

  @Test
  void directory_deletedByHand_isMadeAgain() throws IOException {
    ByteStore store = open(root());
    store.put(record(key("a", 1), "1"));
    FolderFixture.delete(root());
    assertNull(store.get(key("a", 1)));
    store.put(record(key("a", 1), "2"));
    assertEquals("2", value(store, key("a", 1)));
    assertEquals(1, store.size());
  }

  @Test
  void entry_copiedBack_isFound() throws IOException {
    ByteStore store = open(root());
    store.put(record(key("a", 1), "1"));
    Path entry = entries(root()).get(0);
    Path backup = parent.resolve("backup");
    Files.move(entry, backup);
    assertNull(store.get(key("a", 1)));
    Files.move(backup, entry);
    assertEquals("1", value(store, key("a", 1)));
    assertEquals(1, store.size());
    store.touch(key("a", 1), ByteRecord.NEVER);
    assertTrue(store.remove(key("a", 1)));
  }

  @Test
  void directory_thatIsAFile_isRefused() throws IOException {
    Files.writeString(root(), "a file");
    assertThrows(IOException.class, () -> open(root()));
    assertEquals("a file", Files.readString(root()));
  }

  @Test
  void leftovers_ofKilledProcesses_areDeleted() throws IOException {
    open(root()).close();
    String name = "a_" + "0".repeat(32);
    for (String prefix : List.of(".new-", ".deleted-")) {
      Files.createDirectory(root().resolve(prefix + name));
      Files.writeString(root().resolve(prefix + name).resolve("value.bin"), "half");
    }
    Files.writeString(root().resolve("keepsake.properties"), "of somebody else");
    ByteStore store = open(root());
    assertEquals(0, store.size());
    assertEquals(
        List.of(root().resolve(".lock"), root().resolve("keepsake.properties")),
        FolderFixture.list(root()));
  }

  @Test
  void interruptedThread_isAnswered() throws IOException {
    ByteStore store = open(root());
    store.put(record(key("a", 1), "1"));
    Thread.currentThread().interrupt();
    assertEquals("1", value(store, key("a", 1)));
    store.put(record(key("a", 2), "2"));
    assertEquals("2", value(store, key("a", 2)));
    assertEquals(2, store.size());
    store.flush();
    assertTrue(store.remove(key("a", 1)));
    assertTrue(Thread.interrupted());
  }
}
