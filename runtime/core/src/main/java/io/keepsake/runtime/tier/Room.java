package io.keepsake.runtime.tier;

import io.keepsake.runtime.internal.Headroom;
import io.keepsake.runtime.spi.ByteKey;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many answers there are, in the store and in the buffer, and who leaves when there are too many.
 *
 * <p>What memory holds was used later than what it does not hold, for whoever asks for an answer brings it into memory. So
 * the order of leaving is: those in the store alone, as the store orders them, then those in memory, as memory does. This
 * class knows the first part. The store's order is asked for some keys at a time; those that were used since are skipped. As
 * the store is told of the order of memory from time to time, what is in memory comes last there as well.
 */
final class Room {
  private static final int FIRST_LOOK = 64;

  private final GuardedStore store;
  private final Buffer buffer;
  private final int capacity;
  private final Deque<ByteKey> oldest = new ArrayDeque<>();

  /** What this process has used or removed since the store was told of the order. */
  private final UsedKeys used = new UsedKeys();

  private long count;

  Room(GuardedStore store, Buffer buffer, int capacity) throws IOException {
    this.store = store;
    this.buffer = buffer;
    this.capacity = capacity;
    this.count = store.size();
  }

  synchronized long count() {
    return Math.min(Math.max(count, 0), capacity);
  }

  synchronized void used(ByteKey key) {
    used.add(key);
  }

  synchronized void added(ByteKey key) {
    used(key);
    count++;
  }

  synchronized void removed(ByteKey key) {
    used(key);
    count--;
  }

  /** Notes that nothing in the store counts any more. */
  synchronized void cleared() {
    count = 0;
    oldest.clear();
  }

  /** Counts again, after the store was told of all changes and of the order of use. */
  synchronized void recount() throws IOException {
    count = store.size() + buffer.puts();
    used.clear();
    oldest.clear();
  }

  /** Whether there are too many. */
  synchronized boolean isShort() {
    return count > capacity;
  }

  /**
   * Returns the one to give up; null if there are not too many, or memory has all of them.
   *
   * @param inMemory how many memory has
   */
  synchronized @Nullable ByteKey oneTooMany(int inMemory) throws IOException {
    long looked = 0;
    while (count > Math.max(capacity, inMemory)) {
      for (ByteKey key = oldest.poll(); key != null; key = oldest.poll()) {
        if (!used.contains(key) && buffer.find(key) == null) {
          return key;
        }
      }
      long stored = store.size();
      if (looked >= stored) {
        return null;
      }
      looked = Math.min(stored, Math.max(FIRST_LOOK, looked * 4));
      oldest.addAll(store.oldest((int) looked));
    }
    return null;
  }

  /** Lists the keys of what is here; the buffer first, for changes go from there to the store. */
  List<ByteKey> keys(boolean closed) throws IOException {
    Headroom.require();
    List<ByteKey> keys = buffer.keys();
    if (!closed) {
      store.scan(record -> keys.add(record.key()));
    }
    return keys;
  }
}
