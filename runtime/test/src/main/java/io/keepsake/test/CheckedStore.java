package io.keepsake.test;

import io.keepsake.runtime.spi.ByteChange;
import io.keepsake.runtime.spi.ByteKey;
import io.keepsake.runtime.spi.ByteRecord;
import io.keepsake.runtime.spi.ByteStore;
import io.keepsake.runtime.spi.ChangesElsewhere;
import io.keepsake.runtime.spi.Recheck;
import io.keepsake.test.fault.StoreOperation;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks a {@link FailingStore} before each operation. */
final class CheckedStore implements ByteStore {
  private final ByteStore store;
  private final FailingStore failing;

  CheckedStore(ByteStore store, FailingStore failing) {
    this.store = store;
    this.failing = failing;
  }

  @Override
  public @Nullable ByteRecord get(ByteKey key) throws IOException {
    failing.check(StoreOperation.GET);
    return store.get(key);
  }

  @Override
  public void put(ByteRecord record) throws IOException {
    failing.check(StoreOperation.PUT);
    store.put(record);
  }

  @Override
  public boolean remove(ByteKey key) throws IOException {
    failing.check(StoreOperation.REMOVE);
    return store.remove(key);
  }

  @Override
  public void clear() throws IOException {
    failing.check(StoreOperation.CLEAR);
    store.clear();
  }

  @Override
  public void scan(Consumer<ByteRecord> visitor) throws IOException {
    failing.check(StoreOperation.SCAN);
    store.scan(visitor);
  }

  @Override
  public List<ByteKey> oldest(int count) throws IOException {
    failing.check(StoreOperation.OLDEST);
    return store.oldest(count);
  }

  @Override
  public long size() throws IOException {
    failing.check(StoreOperation.SIZE);
    return store.size();
  }

  @Override
  public void write(List<ByteChange> changes) throws IOException {
    failing.check(StoreOperation.WRITE);
    store.write(changes);
  }

  @Override
  public boolean write(List<ByteChange> changes, Recheck recheck) throws IOException {
    failing.check(StoreOperation.WRITE);
    return store.write(changes, recheck);
  }

  @Override
  public void touch(ByteKey key, long expires) throws IOException {
    failing.check(StoreOperation.TOUCH);
    store.touch(key, expires);
  }

  @Override
  public long period() {
    return store.period();
  }

  @Override
  public void rest() throws IOException {
    store.rest();
  }

  @Override
  public void flush() throws IOException {
    failing.check(StoreOperation.FLUSH);
    store.flush();
  }

  @Override
  public void close() throws IOException {
    store.close();
  }

  @Override
  public void listen(ChangesElsewhere changes) {
    store.listen(changes);
  }
}
