package io.keepsake.runtime.table;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where some entries are, and the stamps that they had when they were added; taken from the lowest stamp on.
 *
 * <p>Nothing is sorted but what is about to be taken: stamps fall into buckets of a few, one after the other. So adding
 * and taking each cost the same, however large the batch is. It knows slots of the table, and no entries, so it keeps
 * nothing alive.
 */
final class StampBatch {
  private static final int STAMPS_A_BUCKET = 8;
  private static final int SLOT_BITS = 31;

  private long[] stamps = new long[0];
  private int[] slots = new int[0];

  /** For each stamp the one that was added before to the same bucket, counted from 1; 0 if there is none. */
  private int[] before = new int[0];

  /** For each bucket the stamp that was added last, counted from 1; 0 if there is none. */
  private int[] buckets = new int[0];

  private long floor;
  private int shift;
  private int size;
  private int taken;

  /** Stamps of the bucket before {@link #bucket}, sorted: how far above the lowest, and the slot. */
  private long[] run = new long[4 * STAMPS_A_BUCKET];

  private long lowest;
  private int rounding;
  private int next;
  private int end;
  private int bucket;

  /**
   * Empties the batch.
   *
   * @param expected how many stamps there will be, more or less
   * @param floor few of them will be lower
   * @param ceiling none of them will be higher
   */
  void begin(int expected, long floor, long ceiling) {
    clear();
    if (stamps.length < expected) {
      resize(expected);
    }
    int bits = Math.max(0, 31 - Integer.numberOfLeadingZeros(expected / STAMPS_A_BUCKET));
    if (buckets.length == 1 << bits) {
      Arrays.fill(buckets, 0);
    } else {
      buckets = new int[1 << bits];
    }
    this.floor = floor;
    shift = Math.max(0, 64 - Long.numberOfLeadingZeros(ceiling - floor) - bits);
  }

  void clear() {
    size = 0;
    taken = 0;
    next = 0;
    end = 0;
    bucket = 0;
  }

  private void resize(int room) {
    long[] stamps = Arrays.copyOf(this.stamps, room);
    int[] slots = Arrays.copyOf(this.slots, room);
    this.before = Arrays.copyOf(before, room);
    this.slots = slots;
    this.stamps = stamps;
  }

  /** How many are left. */
  int remaining() {
    return size - taken;
  }

  void add(long stamp, int slot) {
    if (size == stamps.length) {
      resize(Math.addExact(size, size / 2 + 1));
    }
    int bucket = stamp <= floor ? 0 : (int) ((stamp - floor) >>> shift);
    stamps[size] = stamp;
    slots[size] = slot;
    before[size] = buckets[bucket];
    buckets[bucket] = ++size;
  }

  /** Takes the entry with the lowest stamp; null if it has been used or has left since it was added. */
  @Nullable
  Entry poll(@Nullable Entry[] table) {
    if (next == end) {
      sort();
    }
    long key = run[next++];
    taken++;
    Entry entry = table[(int) key & Integer.MAX_VALUE];
    while (entry != null && (entry.stamp - lowest) >>> rounding != key >>> SLOT_BITS) {
      entry = entry.next;
    }
    return entry;
  }

  /** Sorts the next bucket that is not empty. Nothing has changed if this fails half way on an exhausted stack. */
  private void sort() {
    int bucket = this.bucket;
    while (buckets[bucket] == 0) {
      bucket++;
    }
    int count = 0;
    long lowest = Long.MAX_VALUE;
    long highest = Long.MIN_VALUE;
    for (int i = buckets[bucket]; i > 0; i = before[i - 1]) {
      lowest = Math.min(lowest, stamps[i - 1]);
      highest = Math.max(highest, stamps[i - 1]);
      count++;
    }
    if (run.length < count) {
      run = new long[count];
    }
    int rounding = Math.max(0, SLOT_BITS + 1 - Long.numberOfLeadingZeros(highest - lowest));
    int filled = 0;
    for (int i = buckets[bucket]; i > 0; i = before[i - 1]) {
      run[filled++] = ((stamps[i - 1] - lowest) >>> rounding << SLOT_BITS) | slots[i - 1];
    }
    Arrays.sort(run, 0, count);
    this.lowest = lowest;
    this.rounding = rounding;
    this.bucket = bucket + 1;
    next = 0;
    end = count;
  }
}
