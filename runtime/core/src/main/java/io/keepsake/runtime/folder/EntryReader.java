package io.keepsake.runtime.folder;

import io.keepsake.runtime.spi.ByteRecord;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads entries while others change them. */
final class EntryReader {
  private final SharedFolder folder;

  EntryReader(SharedFolder folder) {
    this.folder = folder;
  }

  /** Returns an entry; null if it is not there, or is damaged. */
  @Nullable
  ByteRecord read(String name) throws IOException {
    try {
      return folder.entry(name).readShared();
    } catch (DamagedException damage) {
      return folder.change(shared -> shared.read(name)).orElse(null);
    }
  }
}
