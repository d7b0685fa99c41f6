package io.keepsake.runtime.table;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The order of a table's entries by their stamps, found only as far as it is needed.
 *
 * <p>A hit writes a stamp and nothing else: no queue is kept. When an entry has to leave, the oldest part of the table is
 * selected and sorted, and evictions take from it one after the other. This is exact: stamps only grow, so an entry
 * that was not selected is younger than all that were, and one whose stamp has changed since is skipped.
 *
 * <p>How old the oldest part is, is estimated from a sample. Used under the table's lock alone.
 */
final class StampOrder {
  private static final int SAMPLE = 128;
  private static final int SMALL = 256;
  private static final int INDEX_BITS = 13;
  private static final int MOST = 1 << INDEX_BITS;

  private @Nullable Entry[] selected = new Entry[0];
  private long[] order = new long[0];
  private long floor;
  private int next;
  private int size;

  /** Returns the entry with the lowest stamp of all that count; null if none counts. */
  @Nullable
  Entry oldest(Buckets<?> table, int live) {
    for (; ; ) {
      while (next < size) {
        long packed = order[next++];
        int index = (int) packed & MOST - 1;
        Entry entry = selected[index];
        selected[index] = null;
        if (entry != null && entry.stamp == floor + (packed >>> INDEX_BITS)) {
          return entry;
        }
      }
      if (!select(table, live)) {
        return null;
      }
    }
  }

  /** Forgets what was selected. */
  void reset() {
    Arrays.fill(selected, null);
    next = 0;
    size = 0;
  }

  /** Selects the oldest part of the table; false if no entry counts. */
  private boolean select(Buckets<?> table, int live) {
    next = 0;
    size = 0;
    long bound = live <= SMALL ? Long.MAX_VALUE : estimate(table, live);
    while (!gather(table, bound, live)) {
      if (bound == Long.MAX_VALUE) {
        return false;
      }
      bound = Long.MAX_VALUE;
    }
    sort();
    return true;
  }

  /** A stamp below which an eighth of the entries is expected, or as many as are wanted at once. */
  private long estimate(Buckets<?> table, int live) {
    long[] sample = new long[SAMPLE];
    int found = 0;
    int slots = table.slots();
    int slot = (int) (table.hashCode() * 31L + live & Integer.MAX_VALUE) % slots;
    for (int seen = 0; seen < slots && found < SAMPLE; seen++) {
      for (Entry e = table.headAt(slot); e != null && found < SAMPLE; e = e.next) {
        if (e.stamp != Entry.UNCOUNTED) {
          sample[found++] = e.stamp;
        }
      }
      slot = slot + 1 == slots ? 0 : slot + 1;
    }
    if (found == 0) {
      return Long.MAX_VALUE;
    }
    Arrays.sort(sample, 0, found);
    long wanted = Math.min(live / 8, MOST / 2);
    return sample[(int) Math.max(1, found * wanted / live)];
  }

  private boolean gather(Buckets<?> table, long bound, int live) {
    int room = Math.min(MOST, Math.max(live, 1));
    if (selected.length < room && selected.length < MOST) {
      selected = new Entry[Math.min(MOST, room)];
      order = new long[selected.length];
    }
    int slots = table.slots();
    for (int slot = 0; slot < slots; slot++) {
      for (Entry e = table.headAt(slot); e != null; e = e.next) {
        long stamp = e.stamp;
        if (stamp != Entry.UNCOUNTED && stamp <= bound) {
          if (size == selected.length) {
            bound = halve();
          }
          if (stamp <= bound) {
            selected[size] = e;
            order[size++] = stamp;
          }
        }
      }
    }
    return size > 0;
  }

  /** Keeps the older half of what is selected, and returns its youngest stamp. */
  private long halve() {
    long[] stamps = Arrays.copyOf(order, size);
    Arrays.sort(stamps);
    long bound = stamps[size / 2 - 1];
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (order[i] <= bound && kept < size - 1) {
        selected[kept] = selected[i];
        order[kept++] = order[i];
      }
    }
    Arrays.fill(selected, kept, size, null);
    size = kept;
    return bound;
  }

  private void sort() {
    floor = order[0];
    for (int i = 1; i < size; i++) {
      floor = Math.min(floor, order[i]);
    }
    for (int i = 0; i < size; i++) {
      order[i] = (order[i] - floor) << INDEX_BITS | i;
    }
    Arrays.sort(order, 0, size);
  }
}
