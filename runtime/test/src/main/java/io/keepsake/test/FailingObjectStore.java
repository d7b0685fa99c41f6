package io.keepsake.test;

import io.keepsake.runtime.spi.ObjectStore;
import io.keepsake.runtime.spi.StoreKey;
import io.keepsake.runtime.spi.StoredValue;
import io.keepsake.test.fault.StoreFaults;
import io.keepsake.test.fault.StoreOperation;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A store of objects that fails when a test says so, and otherwise does what another store does.
 *
 * <pre>{@code
 * FailingObjectStore store = FailingObjectStore.around(new MemoryObjectStore());
 * Memos memos = Memos.builder().store(store).build();
 * store.fail("server gone");
 * }</pre>
 *
 * <p>May be used by many threads.
 */
public final class FailingObjectStore extends StoreFaults implements ObjectStore {
  private final ObjectStore store;

  private FailingObjectStore(ObjectStore store) {
    this.store = store;
  }

  /**
   * Creates a store that works until it is told to fail.
   *
   * @param store what does the work
   * @return the store
   */
  public static FailingObjectStore around(ObjectStore store) {
    return new FailingObjectStore(store);
  }

  @Override
  public @Nullable StoredValue get(StoreKey key) throws Exception {
    check(StoreOperation.GET);
    return store.get(key);
  }

  @Override
  public void put(StoreKey key, StoredValue value) throws Exception {
    check(StoreOperation.PUT);
    store.put(key, value);
  }

  @Override
  public boolean remove(StoreKey key) throws Exception {
    check(StoreOperation.REMOVE);
    return store.remove(key);
  }

  @Override
  public void clear(String method) throws Exception {
    check(StoreOperation.CLEAR);
    store.clear(method);
  }

  private void check(StoreOperation operation) throws Exception {
    Throwable failure = meet(operation);
    if (failure instanceof Exception exception) {
      throw exception;
    }
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure != null) {
      throw new IOException(failure); // a Throwable of neither kind
    }
  }
}
