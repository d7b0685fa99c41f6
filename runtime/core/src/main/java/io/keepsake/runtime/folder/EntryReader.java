package io.keepsake.runtime.folder;

import io.keepsake.runtime.spi.ByteRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads entries while others change them, and sets aside those that are damaged. */
final class EntryReader {
  private static final int ATTEMPTS = 3;

  private final SharedFolder folder;
  private final String method;

  EntryReader(SharedFolder folder, String method) {
    this.folder = folder;
    this.method = method;
  }

  /** Returns an entry; null if it is not there, or is damaged. */
  @Nullable
  ByteRecord read(String name) throws IOException {
    EntryFiles entry = folder.entry(name);
    for (int i = 0; i < ATTEMPTS; i++) {
      try {
        return entry.read();
      } catch (DamagedException perhaps) {
        // Its files may have been of two entries, one of which took the other's place meanwhile.
      }
    }
    return folder.change(shared -> readAlone(shared, name)).orElse(null);
  }

  private Optional<ByteRecord> readAlone(Folder shared, String name) throws IOException {
    try {
      return Optional.ofNullable(shared.read(name));
    } catch (DamagedException damaged) {
      Path aside = shared.setAside(name, damaged);
      System.getLogger("io.keepsake")
          .log(
              System.Logger.Level.WARNING,
              "an answer of " + method + " was damaged and is now in " + aside + ": "
                  + damaged.getMessage());
      return Optional.empty();
    }
  }
}
