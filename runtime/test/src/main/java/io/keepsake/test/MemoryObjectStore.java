package io.keepsake.test;

import io.keepsake.runtime.spi.ObjectStore;
import io.keepsake.runtime.spi.StoreKey;
import io.keepsake.runtime.spi.StoredValue;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The simplest store for methods with {@code backend = CUSTOM}: a map without a bound. May be used by many threads;
 * subclasses may do more than this does.
 */
public class MemoryObjectStore implements ObjectStore {
  private final Map<StoreKey, StoredValue> map = new ConcurrentHashMap<>();

  /** Creates a store without content. */
  public MemoryObjectStore() {}

  @Override
  public @Nullable StoredValue get(StoreKey key) throws Exception {
    return map.get(key);
  }

  @Override
  public void put(StoreKey key, StoredValue value) throws Exception {
    map.put(key, value);
  }

  @Override
  public boolean remove(StoreKey key) throws Exception {
    return map.remove(key) != null;
  }

  @Override
  public void clear(String method) throws Exception {
    map.keySet().removeIf(key -> key.method().equals(method));
  }

  /**
   * Returns what is stored; a test may change it.
   *
   * @return the map itself, which can be used by many threads
   */
  public final Map<StoreKey, StoredValue> map() {
    return map;
  }
}
