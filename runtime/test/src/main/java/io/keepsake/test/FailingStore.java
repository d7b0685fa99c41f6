package io.keepsake.test;

import io.keepsake.runtime.spi.ByteStore;
import io.keepsake.runtime.spi.ByteStores;
import io.keepsake.runtime.spi.StoreSettings;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A kind of store that fails when a test says so, and otherwise does what another kind does.
 *
 * <pre>{@code
 * FailingStore stores = FailingStore.around(FolderStores.INSTANCE);
 * stores.fail("No space left on device");
 * ...
 * stores.recover();
 * }</pre>
 *
 * <p>While it fails, every operation but {@code close} of every store that it opened throws an {@link IOException}, and so
 * does opening one. May be used by many threads.
 */
public final class FailingStore implements ByteStores {
  private final ByteStores stores;
  private final AtomicLong refused = new AtomicLong();
  private volatile @Nullable String reason;

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

  /**
   * Fails from now on.
   *
   * @param reason the message of the exceptions
   */
  public void fail(String reason) {
    this.reason = reason;
  }

  /** Works again from now on. */
  public void recover() {
    reason = null;
  }

  /**
   * Returns how often it has failed.
   *
   * @return the number of operations that were refused so far
   */
  public long refused() {
    return refused.get();
  }

  @Override
  public String kind() {
    return stores.kind();
  }

  @Override
  public ByteStore open(StoreSettings settings) throws IOException {
    check();
    return new CheckedStore(stores.open(settings), this);
  }

  /** Throws while it is to fail. */
  void check() throws IOException {
    String message = reason;
    if (message != null) {
      refused.incrementAndGet();
      throw new IOException(message);
    }
  }
}
