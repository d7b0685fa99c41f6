package io.keepsake.runtime.internal;

import io.keepsake.runtime.spi.ObjectStore;
import io.keepsake.runtime.spi.StoreKey;
import io.keepsake.runtime.spi.StoredValue;
import org.jspecify.annotations.Nullable;

/** A store that keeps nothing, behind caches that live for one request or one test. */
public final class NoStore implements ObjectStore {
  /** Creates an empty store. */
  public NoStore() {}

  @Override
  public @Nullable StoredValue get(StoreKey key) {
    return null;
  }

  @Override
  public void put(StoreKey key, StoredValue value) {}

  @Override
  public boolean remove(StoreKey key) {
    return false;
  }

  @Override
  public void clear(String method) {}
}
