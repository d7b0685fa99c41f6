package io.keepsake.processor.testing;

import io.keepsake.runtime.spi.ByteKey;
import io.keepsake.runtime.spi.ByteRecord;
import io.keepsake.runtime.spi.ByteStore;
import io.keepsake.runtime.spi.ByteStores;
import io.keepsake.runtime.spi.StoreSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Stores that stay as long as the tests' JVM, one for each directory: what generated code is tried on. */
public final class HeapStores implements ByteStores {
  private static final Map<Path, Map<ByteKey, ByteRecord>> ALL = new ConcurrentHashMap<>();

  @Override
  public String kind() {
    return "heap";
  }

  @Override
  public ByteStore open(StoreSettings settings) {
    return new HeapStore(
        ALL.computeIfAbsent(settings.directory(), directory -> new ConcurrentHashMap<>()));
  }

  private record HeapStore(Map<ByteKey, ByteRecord> records) implements ByteStore {

    @Override
    public @Nullable ByteRecord get(ByteKey key) {
      return records.get(key);
    }

    @Override
    public void put(ByteRecord added) {
      records.put(added.key(), added);
    }

    @Override
    public boolean remove(ByteKey key) {
      return records.remove(key) != null;
    }

    @Override
    public void clear() {
      records.clear();
    }

    @Override
    public void scan(Consumer<ByteRecord> visitor) {
      List.copyOf(records.values()).forEach(visitor);
    }

    @Override
    public long size() {
      return records.size();
    }

    @Override
    public void touch(ByteKey key, long expires) {
      records.computeIfPresent(
          key, (same, old) -> new ByteRecord(key, old.value(), old.written(), expires));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
