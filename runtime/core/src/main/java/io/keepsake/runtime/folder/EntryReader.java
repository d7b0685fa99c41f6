package io.keepsake.runtime.folder;

import io.keepsake.runtime.spi.ByteRecord;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads entries while others change them. */
final class EntryReader {
  private static final int ATTEMPTS = 3;

  private final SharedFolder folder;

  EntryReader(SharedFolder folder) {
    this.folder = folder;
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
    return folder.change(shared -> shared.read(name)).orElse(null);
  }
}
