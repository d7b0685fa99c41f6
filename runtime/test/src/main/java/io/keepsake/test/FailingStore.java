package io.keepsake.test;

import io.keepsake.runtime.spi.ByteStore;
import io.keepsake.runtime.spi.ByteStores;
import io.keepsake.runtime.spi.StoreSettings;
import io.keepsake.test.fault.StoreFaults;
import io.keepsake.test.fault.StoreOperation;
import java.io.IOException;

/**
 * A kind of store that fails when a test says so, and otherwise does what another kind does.
 *
 * <pre>{@code
 * FailingStore stores = FailingStore.around(new MemoryStores());
 * Memos memos = Memos.builder().byteStores(stores).build();
 * stores.fail("No space left on device");
 * ...
 * stores.recover();
 * stores.failNext(2, "connection reset", StoreOperation.GET);
 * }</pre>
 *
 * <p>What fails fails in every store that it opened; opening one can fail as well, closing one never does. {@link
 * FailingObjectStore} does the same for methods with {@code backend = CUSTOM}. May be used by many threads.
 */
public final class FailingStore extends StoreFaults implements ByteStores {
  private final ByteStores stores;

  private FailingStore(ByteStores stores) {
    this.stores = stores;
  }

  /**
   * Creates a kind that works until it is told to fail.
   *
   * @param stores what does the work
   * @return the kind
   */
  public static FailingStore around(ByteStores stores) {
    return new FailingStore(stores);
  }

  @Override
  public String kind() {
    return stores.kind();
  }

  @Override
  public ByteStore open(StoreSettings settings) throws IOException {
    check(StoreOperation.OPEN);
    return new CheckedStore(stores.open(settings), this);
  }

  /** Throws if the operation is to fail. */
  void check(StoreOperation operation) throws IOException {
    Throwable failure = meet(operation);
    if (failure instanceof IOException checked) {
      throw checked;
    }
    if (failure instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure != null) {
      throw new IOException(failure);
    }
  }
}
