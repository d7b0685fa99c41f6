package io.keepsake.runtime.table;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The order of a table's entries by their stamps, found only as far as it is needed.
 *
 * <p>A hit writes a stamp and nothing else: no queue is kept. Entries leave from a batch, the oldest part of the table,
 * sorted. While that of a large table is used up, the table is searched for the next batch, some slots with each entry
 * that leaves, so no eviction pays for a whole large table.
 *
 * <p>This is exact. A batch is all entries up to a bound, chosen beforehand. Stamps only grow: an entry that was used
 * since is above the bound, and is skipped because its stamp has changed; an entry that was above the bound when the
 * search came by stays there. Among equal stamps, which occur when several threads use a table, any may leave first.
 *
 * <p>The bound is estimated from a sample. Used under the table's lock alone.
 */
final class StampOrder {
  /** Tables up to this size are sorted as a whole. */
  private static final int SMALL = 256;

  /** Tables up to this size are searched at once; that takes less than a tenth of a millisecond. */
  private static final int MEDIUM = 32_768;

  private static final int SAMPLE = 512;
  private static final int TURNS_BETWEEN_FULL_SEARCHES = 16;

  private StampBatch ready = new StampBatch();
  private StampBatch coming = new StampBatch();

  /** Entries up to here were in the batch that is used up now. */
  private long done;

  /** The search for the coming batch: entries above {@code from} and up to {@code bound}; it has come to {@code slot}. */
  private long from;

  private long bound;
  private int slot;
  private int slots;
  private boolean searching;
  private boolean hasLeftOut;

  private int turns;
  private int sampled;

  /**
   * Returns the entry with the lowest stamp.
   *
   * @param table the entries
   * @param live how many of them count
   * @param now a stamp that none of them exceeds
   * @return null if none counts
   */
  @Nullable
  Entry oldest(Buckets<?> table, int live, long now) {
    int wanted = live <= SMALL ? live : Math.min(live / 4, StampBatch.LARGEST / 2);
    for (long share = wanted; share <= 16L * live; share *= 4) {
      int pace = live <= MEDIUM ? 0 : table.slots() / wanted + 1;
      while (!ready.isEmpty()) {
        search(table, live, now, wanted, pace);
        Entry entry = ready.poll();
        if (entry != null) {
          return entry;
        }
      }
      search(table, live, now, (int) Math.min(share, live), Integer.MAX_VALUE);
      turn();
    }
    return ready.isEmpty() ? null : ready.poll();
  }

  /** Forgets what was found. */
  void reset() {
    ready = new StampBatch();
    coming = new StampBatch();
    searching = false;
    done = Entry.UNCOUNTED;
  }

  /** Makes the coming batch the one to use up. */
  private void turn() {
    searching = false;
    coming.sort();
    StampBatch used = ready;
    ready = coming;
    coming = used;
    done = hasLeftOut ? bound - 1 : bound;
    turns++;
  }

  /** Looks through some more slots for the coming batch. */
  private void search(Buckets<?> table, int live, long now, int wanted, int pace) {
    if (pace > 0 && (!searching || slots != table.slots())) {
      start(table, live, now, wanted);
    }
    int end = searching ? slot + Math.min(pace, slots - slot) : slot;
    while (slot < end) {
      for (Entry entry = table.headAt(slot); entry != null; entry = entry.next) {
        long stamp = entry.stamp;
        if (stamp > from && stamp <= bound) {
          gather(entry, stamp);
        }
      }
      slot++;
    }
  }

  /**
   * Starts a search. A hit of a thread that was held up may write a stamp of long ago, so the lower end is left open now
   * and then; entries that are in two batches leave only once.
   */
  private void start(Buckets<?> table, int live, long now, int wanted) {
    table.moveAll();
    searching = false;
    slots = table.slots();
    slot = 0;
    hasLeftOut = false;
    boolean whole = wanted >= live;
    from = whole || turns % TURNS_BETWEEN_FULL_SEARCHES == 0 ? Entry.UNCOUNTED : done;
    bound = whole ? now : estimate(table, live, wanted);
    coming.clear((int) Math.min(wanted + wanted / 2L, StampBatch.LARGEST));
    searching = true;
  }

  private void gather(Entry entry, long stamp) {
    if (coming.isFull() && !hasLeftOut) {
      long half = coming.halve();
      hasLeftOut = coming.isFull();
      bound = hasLeftOut ? half : half - 1;
    }
    if (stamp <= bound && !coming.isFull()) {
      coming.add(entry, stamp);
    }
  }

  /** A stamp up to which as many entries as wanted are expected. */
  private long estimate(Buckets<?> table, int live, int wanted) {
    long[] sample = new long[SAMPLE];
    int found = 0;
    sampled += 0x9E3779B9;
    int first = Integer.remainderUnsigned(sampled, slots);
    for (int seen = 0; seen < slots && found < SAMPLE; seen++) {
      int at = first + seen;
      for (Entry entry = table.headAt(at < slots ? at : at - slots);
          entry != null && found < SAMPLE;
          entry = entry.next) {
        if (entry.stamp > done) {
          sample[found++] = entry.stamp;
        }
      }
    }
    if (found == 0) {
      return done;
    }
    Arrays.sort(sample, 0, found);
    return sample[(int) Math.min(found - 1L, (long) found * wanted / live)];
  }
}
