package io.keepsake.runtime.tier;

import io.keepsake.runtime.spi.ByteChange;
import io.keepsake.runtime.spi.ByteKey;
import io.keepsake.runtime.spi.ByteRecord;
import io.keepsake.runtime.spi.ByteStore;
import io.keepsake.runtime.spi.Recheck;
import io.keepsake.runtime.tier.Health.Work;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A store whose successes and failures are noted. */
final class GuardedStore {
  private final ByteStore store;
  private final Health health;

  GuardedStore(ByteStore store, Health health) {
    this.store = store;
    this.health = health;
  }

  /** Something that is asked of the store. */
  private interface Question<T> {
    @Nullable
    T ask() throws IOException;
  }

  /** Something that the store is told. */
  private interface Order {
    void tell() throws IOException;
  }

  private <T> @Nullable T asked(Work work, Question<T> question) throws IOException {
    try {
      @Nullable T answer = question.ask();
      health.worked(work);
      return answer;
    } catch (StackOverflowError exhausted) {
      throw exhausted; // the caller's trouble, not the store's
    } catch (IOException | RuntimeException | Error failure) {
      health.failed(work, failure);
      throw failure;
    }
  }

  private void told(Work work, Order order) throws IOException {
    var unused = asked(work, () -> {
      order.tell();
      return null;
    });
  }

  @Nullable
  ByteRecord get(ByteKey key) throws IOException {
    return asked(Work.READ, () -> store.get(key));
  }

  boolean remove(ByteKey key) throws IOException {
    return Boolean.TRUE.equals(asked(Work.CHANGE, () -> store.remove(key)));
  }

  /** Makes changes that are not void; returns whether nobody could change the store since that was asked. */
  boolean write(List<ByteChange> changes, Recheck recheck) throws IOException {
    return Boolean.TRUE.equals(asked(Work.CHANGE, () -> store.write(changes, recheck)));
  }

  void clear() throws IOException {
    told(Work.CHANGE, store::clear);
  }

  void scan(Consumer<ByteRecord> visitor) throws IOException {
    told(Work.READ, () -> store.scan(visitor));
  }

  long count(Predicate<ByteRecord> isCounted) throws IOException {
    long[] count = {0};
    scan(record -> count[0] += isCounted.test(record) ? 1 : 0);
    return count[0];
  }

  List<ByteKey> oldest(int count) throws IOException {
    List<ByteKey> keys = asked(Work.READ, () -> store.oldest(count));
    return keys == null ? List.of() : keys;
  }

  long size() throws IOException {
    Long size = asked(Work.READ, store::size);
    return size == null ? 0 : size;
  }

  long period() {
    try {
      return store.period();
    } catch (RuntimeException unknown) {
      return ByteStore.NOT_ALONE;
    }
  }

  /** Says nothing of how well the store works. */
  void rest() {
    try {
      store.rest();
    } catch (IOException | RuntimeException asBefore) {
      // it holds on to something for longer
    }
  }

  void flush() throws IOException {
    told(Work.CHANGE, store::flush);
  }

  void close() throws IOException {
    told(Work.CHANGE, store::close);
  }
}
