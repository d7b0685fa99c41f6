package io.keepsake.contract.elsewhere;

import io.keepsake.runtime.spi.ByteChange;
import io.keepsake.runtime.spi.ByteKey;
import io.keepsake.runtime.spi.ByteRecord;
import io.keepsake.runtime.spi.ByteStore;
import io.keepsake.runtime.spi.ByteStores;
import io.keepsake.runtime.spi.Recheck;
import io.keepsake.runtime.spi.StoreSettings;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Stores with something in between: a test does what others would do before and after each operation. And with an end: a test
 * says when they die in the middle of what they do.
 */
final class Interleaved implements ByteStores {
  private final ByteStores stores;
  private final boolean keepsOut;
  private final Runnable between;

  /** Whether the next change is the last. */
  private boolean dying;

  private boolean dead;

  /**
   * Creates what has to be opened.
   *
   * @param keepsOut whether the stores may keep others out while they ask what is void
   */
  Interleaved(ByteStores stores, boolean keepsOut, Runnable between) {
    this.stores = stores;
    this.keepsOut = keepsOut;
    this.between = between;
  }

  /** Has the process end once the next changes are stored, before anybody hears of that. */
  void die() {
    dying = true;
  }

  @Override
  public String kind() {
    return stores.kind();
  }

  @Override
  public ByteStore open(StoreSettings settings) throws IOException {
    return new Store(stores.open(settings));
  }

  /** An operation. */
  private interface Operation<T> {
    T run() throws IOException;
  }

  private final class Store implements ByteStore {
    private final ByteStore store;

    Store(ByteStore store) {
      this.store = store;
    }

    private <T extends @Nullable Object> T amid(Operation<T> operation) throws IOException {
      requireAlive();
      between.run();
      try {
        return operation.run();
      } finally {
        between.run();
      }
    }

    private void requireAlive() throws IOException {
      if (dead) {
        throw new IOException("this process was killed");
      }
    }

    @Override
    public @Nullable ByteRecord get(ByteKey key) throws IOException {
      return this.<@Nullable ByteRecord>amid(() -> store.get(key));
    }

    @Override
    public void put(ByteRecord record) throws IOException {
      write(List.of(new ByteChange.Put(record)));
    }

    @Override
    public boolean remove(ByteKey key) throws IOException {
      return amid(() -> store.remove(key));
    }

    @Override
    public void clear() throws IOException {
      amid(() -> {
        store.clear();
        return true;
      });
    }

    @Override
    public void write(List<ByteChange> changes) throws IOException {
      amid(() -> {
        store.write(changes);
        return true;
      });
    }

    @Override
    public boolean write(List<ByteChange> changes, Recheck recheck) throws IOException {
      return amid(() -> {
        boolean isAlone =
            keepsOut ? store.write(changes, recheck) : ByteStore.super.write(changes, recheck);
        dead = dying;
        requireAlive();
        return isAlone;
      });
    }

    @Override
    public void touch(ByteKey key, long expires) throws IOException {
      requireAlive();
      store.touch(key, expires);
    }

    @Override
    public void scan(Consumer<ByteRecord> visitor) throws IOException {
      requireAlive();
      store.scan(visitor);
    }

    @Override
    public long size() throws IOException {
      requireAlive();
      return store.size();
    }

    @Override
    public void flush() throws IOException {
      requireAlive();
      store.flush();
    }

    @Override
    public void close() throws IOException {
      store.close();
    }
  }
}
