package io.keepsake.test;

import io.keepsake.runtime.codec.KeySink;
import io.keepsake.runtime.folder.FolderStores;
import io.keepsake.runtime.spi.ByteKey;
import io.keepsake.runtime.spi.ByteRecord;
import io.keepsake.runtime.spi.ByteStore;
import io.keepsake.runtime.spi.StoreSettings;
import io.keepsake.runtime.spi.StoreSettings.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the tests of the folder have in common. */
final class FolderFixture {
  static final String METHOD = "shop.PriceService.quote(String, int)";

  private FolderFixture() {}

  static ByteStore open(Path directory) throws IOException {
    return open(directory, Limits.of(Integer.MAX_VALUE));
  }

  static ByteStore open(Path directory, Limits limits) throws IOException {
    return FolderStores.INSTANCE.open(
        new StoreSettings(directory, METHOD, new VirtualClock(), limits));
  }

  /** Returns the key of a call with these arguments. */
  static ByteKey key(@Nullable String sku, int quantity) {
    KeySink key = KeySink.of("shop.PriceService.quote", "java.lang.String, int");
    key.write(sku);
    key.write(quantity);
    return ByteKey.of(key.toByteArray());
  }

  static ByteRecord record(ByteKey key, String value) {
    return new ByteRecord(
        key, value.getBytes(StandardCharsets.UTF_8), 1_700_000_000_000L, ByteRecord.NEVER);
  }

  static @Nullable String value(ByteStore store, ByteKey key) throws IOException {
    ByteRecord found = store.get(key);
    return found == null ? null : new String(found.value(), StandardCharsets.UTF_8);
  }

  /** Returns the directories of entries. */
  static List<Path> entries(Path directory) throws IOException {
    return list(directory).stream()
        .filter(path -> !path.getFileName().toString().contains("."))
        .toList();
  }

  static List<Path> list(Path directory) throws IOException {
    try (Stream<Path> paths = Files.list(directory)) {
      return paths.sorted().toList();
    }
  }

  static void delete(Path path) throws IOException {
    try (Stream<Path> paths = Files.walk(path)) {
      for (Path each : paths.sorted((one, other) -> other.compareTo(one)).toList()) {
        Files.delete(each);
      }
    }
  }
}
