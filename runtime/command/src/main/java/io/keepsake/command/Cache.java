package io.keepsake.command;

import io.keepsake.runtime.MemoClock;
import io.keepsake.runtime.folder.FolderStores;
import io.keepsake.runtime.spi.ByteRecord;
import io.keepsake.runtime.spi.ByteStore;
import io.keepsake.runtime.spi.ByteStores;
import io.keepsake.runtime.spi.StoreSettings;
import io.keepsake.runtime.spi.StoreSettings.Limits;
import io.keepsake.runtime.tier.Envelope;
import io.keepsake.sqlite.SqliteStores;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * The answers of one version of one method on disk.
 *
 * @param directory where they are
 * @param name the directories of method and version
 * @param about what the directory says of itself
 */
record Cache(Path directory, String name, Map<String, String> about) {

  /** Returns the method with its parameters. */
  String method() {
    return about.getOrDefault("method", name);
  }

  /** Opens the store, without any bound, so that nothing leaves it because somebody looks. */
  ByteStore open() throws IOException {
    Limits limits = new Limits(Integer.MAX_VALUE, Long.MAX_VALUE, 1, 1L << 30, 8);
    return stores().open(new StoreSettings(directory, method(), MemoClock.system(), limits));
  }

  private ByteStores stores() throws IOException {
    String kind = about.getOrDefault("kind", "");
    return switch (kind) {
      case "sqlite" -> SqliteStores.INSTANCE;
      case "folder" -> FolderStores.INSTANCE;
      default ->
        throw new IOException(directory + " is of the kind '" + kind
            + "', which this command does not know; it knows sqlite and folder");
    };
  }

  /** Tells whether a record of this cache is what was written. */
  boolean isWhole(ByteRecord record) {
    String version = about.getOrDefault("version", "0".repeat(32));
    return new Envelope(version).isWhole(record.key().bytes(), record.value());
  }
}
