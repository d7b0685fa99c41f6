package io.keepsake.runtime.table;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The order of a table's entries by their stamps, found only as far as it is needed.
 *
 * <p>A hit writes a stamp and nothing else: no queue is kept. Entries leave from a batch, the oldest part of the table.
 * While that of a large table is used up, the table is searched for the next batch, some slots with each entry that
 * leaves, and for the first one with each entry that takes the last places; so no eviction pays for a whole large table.
 *
 * <p>This is exact. A batch is all entries up to a bound, chosen beforehand. Stamps only grow: an entry that was used
 * since is above the bound, and is skipped because its stamp has changed; an entry that was above the bound when the
 * search came by stays there. Among equal stamps, which occur when several threads use a table, any may leave first.
 *
 * <p>The bound is estimated from a sample. Used under the table's lock alone.
 */
final class StampOrder {
  /** Tables up to this size are searched at once; that takes about a tenth of a millisecond. */
  private static final int MEDIUM = 32_768;

  private static final int LARGEST_BATCH = 1 << 18;
  private static final int LARGEST_SAMPLE = 512;
  private static final int TURNS_BETWEEN_FULL_SEARCHES = 16;

  private StampBatch ready = new StampBatch();
  private StampBatch coming = new StampBatch();

  /** Entries up to here were in the batch that is used up now. */
  private long done;

  /** What is searched; batches know its slots. */
  private @Nullable Entry[] array = new Entry[0];

  /** The search for the coming batch: entries above {@code from} and up to {@code bound}; it has come to {@code slot}. */
  private long from;

  private long bound;
  private int slot;
  private boolean searching;

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
    if (array != table.witness()) {
      reset();
    }
    int wanted = wanted(live);
    for (long share = wanted; share <= 16L * live; share *= 4) {
      while (ready.remaining() > 0) {
        if (live > MEDIUM) {
          search(table, live, now, wanted, ready.remaining());
        }
        Entry entry = ready.poll(array);
        if (entry != null) {
          return entry;
        }
      }
      search(table, live, now, (int) Math.min(share, live), 1);
      turn();
    }
    return ready.remaining() == 0 ? null : ready.poll(array);
  }

  /**
   * Searches a large table a little before an entry has to leave.
   *
   * @param room how many more entries there is room for
   */
  void prepare(Buckets<?> table, int live, long now, int room) {
    if (live > MEDIUM
        && room < live / 16
        && table.moveSome(4 * (table.slots() / (room + 1)))
        && ready.remaining() == 0) {
      search(table, live, now, wanted(live), room + 1);
    }
  }

  private static int wanted(int live) {
    return Math.min(live / 2 + 1, LARGEST_BATCH);
  }

  /** Forgets what was found. */
  void reset() {
    ready.clear();
    coming.clear();
    searching = false;
    done = Entry.UNCOUNTED;
  }

  /** Makes the coming batch the one to use up. */
  private void turn() {
    searching = false;
    StampBatch used = ready;
    ready = coming;
    coming = used;
    done = bound;
    turns++;
  }

  /** Looks through some more slots for the coming batch, as many as it takes to be done in so many steps. */
  private void search(Buckets<?> table, int live, long now, int wanted, int steps) {
    if (!searching || array != table.witness()) {
      start(table, live, now, wanted);
    }
    @Nullable Entry[] array = this.array;
    int end = slot + (array.length - slot + steps - 1) / steps;
    while (slot < end) {
      for (Entry entry = array[slot]; entry != null; entry = entry.next) {
        long stamp = entry.stamp;
        if (stamp > from && stamp <= bound) {
          coming.add(stamp, slot);
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
    if (array != table.witness()) {
      reset();
      array = table.witness();
    }
    searching = false;
    slot = 0;
    boolean whole = wanted >= live;
    from = whole || turns % TURNS_BETWEEN_FULL_SEARCHES == 0 ? Entry.UNCOUNTED : done;
    long[] sample = sample(Math.max(16, Math.min(live / 64, LARGEST_SAMPLE)));
    long lowest = sample.length == 0 ? done : sample[0];
    bound = whole ? now : sample.length == 0 ? done : sample[rank(sample, wanted, live)];
    coming.begin(wanted + wanted / 4, Math.min(lowest, bound), bound);
    searching = true;
  }

  private int rank(long[] sample, int wanted, int live) {
    int others = Math.max(1, live - ready.remaining());
    return (int) Math.min(sample.length - 1L, (long) sample.length * wanted / others);
  }

  /** Stamps of some entries that were not in a batch yet, sorted. */
  private long[] sample(int most) {
    long[] sample = new long[most];
    int found = 0;
    sampled += 0x9E3779B9;
    int first = Integer.remainderUnsigned(sampled, array.length);
    for (int seen = 0; seen < array.length && found < most; seen++) {
      int at = first + seen;
      for (Entry entry = array[at < array.length ? at : at - array.length];
          entry != null && found < most;
          entry = entry.next) {
        if (entry.stamp > done) {
          sample[found++] = entry.stamp;
        }
      }
    }
    long[] sorted = Arrays.copyOf(sample, found);
    Arrays.sort(sorted);
    return sorted;
  }
}
