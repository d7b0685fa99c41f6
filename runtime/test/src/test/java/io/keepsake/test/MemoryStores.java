package io.keepsake.test;

import io.keepsake.runtime.spi.ByteStore;
import io.keepsake.runtime.spi.ByteStores;
import io.keepsake.runtime.spi.StoreSettings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Keeps records in memory, by directory, as long as this object lives. */
class MemoryStores implements ByteStores {
  private final Map<Path, MemoryStore.Contents> contents = new HashMap<>();

  @Override
  public String kind() {
    return "memory";
  }

  @Override
  public ByteStore open(StoreSettings settings) {
    return new MemoryStore(
        contents.computeIfAbsent(settings.directory(), path -> new MemoryStore.Contents()),
        settings);
  }
}
