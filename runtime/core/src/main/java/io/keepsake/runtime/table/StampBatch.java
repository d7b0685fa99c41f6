package io.keepsake.runtime.table;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Some entries with the stamps that they had when they were added; sorted, it is emptied from the lowest stamp on. */
final class StampBatch {
  private static final int INDEX_BITS = 17;
  static final int LARGEST = 1 << INDEX_BITS;

  private @Nullable Entry[] entries = new Entry[0];

  /** Stamps in the order of adding; once sorted, how far a stamp is above the lowest, and the entry's index. */
  private long[] keys = new long[0];

  private long lowest;
  private int next;
  private int size;

  void clear(int room) {
    if (entries.length < room) {
      entries = new Entry[room];
      keys = new long[room];
    } else {
      Arrays.fill(entries, 0, size, null);
    }
    next = 0;
    size = 0;
  }

  boolean isFull() {
    return size == entries.length;
  }

  boolean isEmpty() {
    return next == size;
  }

  void add(Entry entry, long stamp) {
    entries[size] = entry;
    keys[size++] = stamp;
  }

  /**
   * Removes the younger half.
   *
   * @return the lowest stamp of those removed; if all stamps are equal none is removed, and this is their stamp
   */
  long halve() {
    long[] sorted = Arrays.copyOf(keys, size);
    Arrays.sort(sorted);
    long bound = sorted[size / 2];
    if (bound == sorted[0]) {
      bound = sorted[size - 1] == bound ? bound : bound + 1;
    }
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (keys[i] < bound) {
        entries[kept] = entries[i];
        keys[kept++] = keys[i];
      }
    }
    if (kept > 0) {
      Arrays.fill(entries, kept, size, null);
      size = kept;
    }
    return bound;
  }

  /** Sorts what was added. If this fails half way on an exhausted stack, the batch is empty. */
  void sort() {
    int count = size;
    size = 0;
    long floor = Long.MAX_VALUE;
    for (int i = 0; i < count; i++) {
      floor = Math.min(floor, keys[i]);
    }
    for (int i = 0; i < count; i++) {
      keys[i] = (keys[i] - floor) << INDEX_BITS | i;
    }
    Arrays.sort(keys, 0, count);
    lowest = floor;
    size = count;
  }

  /** Takes the entry with the lowest stamp; null if it has been used or has left since it was added. */
  @Nullable
  Entry poll() {
    long key = keys[next++];
    int index = (int) key & (LARGEST - 1);
    Entry entry = entries[index];
    entries[index] = null;
    return entry != null && entry.stamp == lowest + (key >>> INDEX_BITS) ? entry : null;
  }
}
