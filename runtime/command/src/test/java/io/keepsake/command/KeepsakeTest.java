package io.keepsake.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.runtime.MemoClock;
import io.keepsake.runtime.codec.KeySink;
import io.keepsake.runtime.folder.FolderStores;
import io.keepsake.runtime.spi.ByteKey;
import io.keepsake.runtime.spi.ByteRecord;
import io.keepsake.runtime.spi.ByteStore;
import io.keepsake.runtime.spi.ByteStores;
import io.keepsake.runtime.spi.StoreSettings;
import io.keepsake.runtime.spi.StoreSettings.Limits;
import io.keepsake.runtime.tier.Envelope;
import io.keepsake.sqlite.SqliteStores;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class KeepsakeTest {
  private static final String VERSION = Envelope.fingerprint("some version");

  private static final long IN_2096 = 4_000_000_000_000L;

  private @TempDir Path root;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void fill() throws IOException {
    fill(SqliteStores.INSTANCE, "quote");
    fill(FolderStores.INSTANCE, "route");
  }

  private Path directory(ByteStores stores, String method) {
    return root.resolve("shop.Prices." + method).resolve(stores.kind() + "-0123456789abcdef");
  }

  private ByteStore open(ByteStores stores, String method) throws IOException {
    return stores.open(
        new StoreSettings(directory(stores, method), method, MemoClock.system(), Limits.of(100)));
  }

  private static ByteKey key(String method, String sku, int quantity) {
    KeySink key = KeySink.of("shop.Prices." + method, "String, int");
    key.write(sku);
    key.write(quantity);
    return ByteKey.of(key.toByteArray());
  }

  private void fill(ByteStores stores, String method) throws IOException {
    Path directory = Files.createDirectories(directory(stores, method));
    Files.writeString(
        directory.resolve("keepsake.properties"),
        "format=1\nkind=" + stores.kind() + "\nmethod=shop.Prices." + method
            + "(String, int)\nparameters=sku,quantity\nversion=" + VERSION + "\n");
    try (ByteStore store = open(stores, method)) {
      put(store, key(method, "a", 1), ByteRecord.NEVER);
      put(store, key(method, "b", 2), IN_2096);
    }
  }

  private static void put(ByteStore store, ByteKey key, long expires) throws IOException {
    byte[] value = new Envelope(VERSION).seal(key.bytes(), expires, "value".getBytes(UTF_8));
    store.put(new ByteRecord(key, value, 999_000, expires));
  }

  private int run(String... arguments) {
    CommandLine line = Keepsake.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }

  @Test
  void list_showsEachCache() {
    assertThat(run("list", "-d", root.toString())).isZero();
    assertThat(out.toString())
        .contains("shop.Prices.quote/sqlite-0123456789abcdef", "shop.Prices.quote(String, int)")
        .contains("shop.Prices.route/folder-0123456789abcdef", "2 answers");
  }

  @Test
  void entries_areShownWithoutClassesOfTheApplication() {
    assertThat(run("entries", "-d", root.toString(), "quote")).isZero();
    assertThat(out.toString())
        .contains("shop.Prices.quote(\"a\", 1)", "never")
        .contains("shop.Prices.quote(\"b\", 2)", "in ")
        .doesNotContain("route");
  }

  @Test
  void entries_beyondTheLimit_areCounted() {
    assertThat(run("entries", "-d", root.toString(), "-n", "1", "quote")).isZero();
    assertThat(out.toString()).contains("and 1 more").doesNotContain("(\"b\"");
  }

  @Test
  void verify_ofWholeCaches_isContent() {
    assertThat(run("verify", "-d", root.toString())).isZero();
    assertThat(out.toString()).contains(": whole").doesNotContain("damaged");
    assertThat(err.toString()).contains("100 %");
  }

  @Test
  void verify_tellsWhichIsDamaged() throws IOException {
    ByteKey key = key("quote", "a", 1);
    try (ByteStore store = open(SqliteStores.INSTANCE, "quote")) {
      store.put(new ByteRecord(key, new byte[100], 1, ByteRecord.NEVER));
    }
    assertThat(run("verify", "-d", root.toString())).isEqualTo(1);
    assertThat(out.toString())
        .contains("damaged: " + key.hashText() + "  shop.Prices.quote(\"a\", 1)", ": 1 damaged");
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.map(Path::toString)
          .filter(name -> !name.endsWith("-wal") && !name.endsWith("-shm"))
          .sorted()
          .toList();
    }
  }

  private static void flip(Path file, long from, int count) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    for (long i = from; i < from + count; i++) {
      bytes[(int) i] ^= 1;
    }
    Files.write(file, bytes);
  }

  private static long find(Path file, String text) throws IOException {
    return new String(Files.readAllBytes(file), ISO_8859_1).lastIndexOf(text);
  }

  /** Opening the store would set the damaged file aside, and then there is nothing wrong. */
  @Test
  void verify_ofADamagedFile_tellsIt_andLeavesItWhereItIs() throws IOException {
    Path database = directory(SqliteStores.INSTANCE, "quote").resolve("records-0-of-1.1.db");
    byte[] whole = Files.readAllBytes(database);
    List<String> before = files();
    flip(database, 100, 50); // the first page, behind its header
    byte[] damaged = Files.readAllBytes(database);
    assertThat(run("verify", "-d", root.toString(), "quote")).isEqualTo(1);
    assertThat(out.toString()).contains("damaged: " + database).doesNotContain("whole");
    assertThat(files()).isEqualTo(before);
    assertThat(Files.readAllBytes(database)).isEqualTo(damaged);
    Files.write(database, whole);
    assertThat(run("verify", "-d", root.toString(), "quote")).isZero();
  }

  @Test
  void verify_ofADamagedRow_tellsIt() throws IOException {
    Path database = directory(SqliteStores.INSTANCE, "quote").resolve("records-0-of-1.1.db");
    flip(database, find(database, "value"), 1);
    assertThat(run("verify", "-d", root.toString(), "quote")).isEqualTo(1);
    assertThat(out.toString())
        .contains("damaged: " + database + ", record ", "it does not check out", ": 1 damaged");
  }

  @Test
  void verify_ofADamagedEntry_tellsIt_andLeavesItWhereItIs() throws IOException {
    List<String> before = files();
    Path value = Path.of(
        before.stream().filter(name -> name.endsWith("value.bin")).findFirst().orElseThrow());
    flip(value, 0, 1);
    assertThat(run("verify", "-d", root.toString(), "route")).isEqualTo(1);
    assertThat(out.toString()).contains("damaged: " + value.getParent(), ": 1 damaged");
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void cachesOfAnotherKind_doNotKeepOthersFromBeingShown() throws IOException {
    Path grid = Files.createDirectories(root.resolve("shop.Prices.grid/grid-0123456789abcdef"));
    Files.writeString(
        grid.resolve("keepsake.properties"), "format=1\nkind=grid\nmethod=shop.Prices.grid()\n");
    assertThat(run("list", "-d", root.toString())).isZero();
    assertThat(out.toString()).contains("of the kind 'grid'", "shop.Prices.route(String, int)");
    assertThat(run("verify", "-d", root.toString())).isEqualTo(2);
    assertThat(out.toString()).contains("could not be looked at", "folder-0123456789abcdef: whole");
  }

  @Test
  void remove_ofAll_leavesNothing() throws IOException {
    assertThat(run("remove", "-d", root.toString(), "quote", "--all")).isZero();
    assertThat(out.toString()).contains("2 removed");
    try (ByteStore store = open(SqliteStores.INSTANCE, "quote")) {
      assertThat(store.size()).isZero();
    }
  }

  @Test
  void remove_byNoKey_isRefused() throws IOException {
    assertThat(run("remove", "-d", root.toString(), "quote", "--key", "")).isEqualTo(1);
    assertThat(err.toString()).contains("--all");
    try (ByteStore store = open(SqliteStores.INSTANCE, "quote")) {
      assertThat(store.size()).isEqualTo(2);
    }
  }

  @Test
  void remove_byKey_removesOne() throws IOException {
    ByteKey key = key("route", "a", 1);
    assertThat(run(
            "remove", "-d", root.toString(), "route", "--key", key.hashText().substring(0, 8)))
        .isZero();
    assertThat(out.toString()).contains("1 removed");
    try (ByteStore store = open(FolderStores.INSTANCE, "route")) {
      assertThat(store.get(key)).isNull();
      assertThat(store.size()).isEqualTo(1);
    }
  }

  @Test
  void remove_ofExpired_leavesWhatLives() throws IOException {
    assertThat(run("remove", "-d", root.toString(), "quote", "--expired")).isZero();
    try (ByteStore store = open(SqliteStores.INSTANCE, "quote")) {
      assertThat(store.get(key("quote", "a", 1))).isNotNull();
      assertThat(store.get(key("quote", "b", 2))).isNotNull();
    }
  }

  @Test
  void remove_withoutSayingWhich_isRefused() {
    assertThat(run("remove", "-d", root.toString(), "quote")).isEqualTo(2);
    assertThat(err.toString()).contains("--all", "--expired", "--key");
  }

  @Test
  void export_writesJsonLines() {
    assertThat(run("export", "-d", root.toString(), "quote")).isZero();
    assertThat(out.toString().lines().toList())
        .hasSize(2)
        .first()
        .asString()
        .contains(
            "\"method\":\"shop.Prices.quote\"",
            "\"arguments\":{\"sku\":\"a\",\"quantity\":1}",
            "\"expires\":null",
            "\"written\":\"1970-01-01T00:16:39Z\"");
  }

  @Test
  void failures_areToldInOneLine() {
    assertThat(run("entries", "-d", root.toString(), "nothing")).isEqualTo(1);
    assertThat(run("list", "-d", root.resolve("missing").toString())).isEqualTo(1);
    assertThat(err.toString().lines().toList())
        .hasSize(2)
        .allMatch(line -> line.startsWith("keepsake: "))
        .anyMatch(line -> line.contains("'nothing'") && line.contains("shop.Prices.quote"))
        .anyMatch(line -> line.contains("is not a directory"));
  }

  @Test
  void list_ofADirectoryWithoutCaches_saysSo() throws IOException {
    Path empty = Files.createDirectory(root.resolve("empty"));
    assertThat(run("list", "-d", empty.toString())).isZero();
    assertThat(out.toString()).isEqualToIgnoringNewLines("no caches in " + empty);
  }

  /** An application may have one directory for each of its versions, say. */
  @Test
  void directoryAboveTheRightOne_saysWhichThatIs() throws IOException {
    Path right = root.resolve("above").resolve("right");
    Path method = Files.createDirectories(right.resolve("shop.Prices.quote"));
    Files.writeString(
        method.resolve("keepsake.properties"), "format=1\nmethod=shop.Prices.quote\n");
    assertThat(run("list", "-d", root.resolve("above").toString())).isZero();
    assertThat(out.toString()).contains("its caches are found with -d " + right);
  }

  /** What stands where a lock should be keeps one cache closed, and not the others. */
  @Test
  void cacheThatCannotBeLookedAt_doesNotKeepOthersFromBeingListed() throws IOException {
    Path lock = directory(SqliteStores.INSTANCE, "quote").resolve("lock");
    Files.delete(lock);
    Files.createDirectory(lock);
    assertThat(run("list", "-d", root.toString())).isEqualTo(1);
    assertThat(out.toString())
        .contains("could not be looked at: " + lock, "shop.Prices.route(String, int)", "2 answers")
        .doesNotContain("Exception");
  }

  @Test
  void limit_belowZero_isRefused() {
    assertThat(run("entries", "-d", root.toString(), "-n", "-1", "quote")).isEqualTo(1);
    assertThat(err.toString()).contains("--limit", "-1");
  }

  /** Of many answers, some begin alike; nobody means all of these who names one. */
  @Test
  void remove_byABeginningOfSeveralHashes_isRefused() throws IOException {
    try (ByteStore store = open(FolderStores.INSTANCE, "route")) {
      for (int quantity = 0; quantity < 20; quantity++) {
        put(store, key("route", "many", quantity), ByteRecord.NEVER);
      }
      String first = twice(store);
      assertThat(run("remove", "-d", root.toString(), "route", "--key", first)).isEqualTo(1);
      assertThat(err.toString()).contains("give more of it", "route", "begins with " + first);
      assertThat(store.size()).isEqualTo(22);
    }
  }

  /** Returns a digit that several hashes begin with. */
  private static String twice(ByteStore store) throws IOException {
    List<String> digits = new ArrayList<>();
    store.scan(record -> digits.add(record.key().hashText().substring(0, 1)));
    return digits.stream()
        .filter(digit -> Collections.frequency(digits, digit) > 1)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void directory_thatMayNotBeRead_isNamedWithTheReason() {
    AccessDeniedException denied = new AccessDeniedException("/var/cache/shop");
    assertThat(Keepsake.reason(denied)).isEqualTo("there is no permission for /var/cache/shop");
  }
}
