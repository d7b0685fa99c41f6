package io.keepsake.test;

import io.keepsake.runtime.spi.ByteStore;
import io.keepsake.runtime.spi.ByteStores;
import io.keepsake.runtime.spi.StoreSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stores of bytes in memory, for tests that need no disk: what was stored in a directory is found there again as long as this
 * object lives, though nothing is written to it.
 *
 * <pre>{@code
 * Memos memos = Memos.builder().byteStores(new MemoryStores()).build();
 * }</pre>
 *
 * <p>May be used by many threads. Not fast: each write looks at all records.
 */
public final class MemoryStores implements ByteStores {
  private final Map<Path, MemoryStore.Contents> contents = new ConcurrentHashMap<>();

  /** Creates stores without content. */
  public MemoryStores() {}

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
