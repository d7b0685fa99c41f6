package io.keepsake.command;

import io.keepsake.runtime.MemoClock;
import io.keepsake.runtime.folder.FolderStores;
import io.keepsake.runtime.spi.ByteRecord;
import io.keepsake.runtime.spi.ByteStore;
import io.keepsake.runtime.spi.ByteStores;
import io.keepsake.runtime.spi.Findings;
import io.keepsake.runtime.spi.StoreSettings;
import io.keepsake.runtime.spi.StoreSettings.Limits;
import io.keepsake.runtime.tier.Envelope;
import io.keepsake.sqlite.SqliteStores;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

  /** Tells whether this command can read the answers: those of a store of somebody's own it cannot. */
  boolean isKnown() {
    return stores() != null;
  }

  /** Says why it cannot. */
  String unknown() {
    String kind = about.get("kind");
    return kind == null
        ? "no cache but the directory of a method; its caches are found with -d "
            + directory.getParent()
        : "of the kind '" + kind
            + "', which this command does not know; it knows sqlite and folder";
  }

  /** Opens the store. */
  ByteStore open() throws IOException {
    return known().open(settings());
  }

  /** Shows all answers and what is damaged, and changes nothing. */
  void inspect(Findings findings) throws IOException {
    known().inspect(settings(), findings);
  }

  /** Without any bound, so that nothing leaves because somebody looks. */
  private StoreSettings settings() {
    Limits limits = new Limits(Integer.MAX_VALUE, Long.MAX_VALUE, 1, 1L << 30, 8);
    return new StoreSettings(directory, method(), MemoClock.system(), limits);
  }

  private ByteStores known() throws IOException {
    ByteStores stores = stores();
    if (stores == null) {
      throw new IOException(directory + " is " + unknown());
    }
    return stores;
  }

  private @Nullable ByteStores stores() {
    return switch (about.getOrDefault("kind", "")) {
      case "sqlite" -> SqliteStores.INSTANCE;
      case "folder" -> FolderStores.INSTANCE;
      default -> null;
    };
  }

  /** Tells whether a record of this cache is what was written. */
  boolean isWhole(ByteRecord record) {
    String version = about.getOrDefault("version", "0".repeat(32));
    return new Envelope(version).isWhole(record.key().bytes(), record.value());
  }
}
