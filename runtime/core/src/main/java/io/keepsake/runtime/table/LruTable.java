package io.keepsake.runtime.table;

import io.keepsake.runtime.Memos;
import io.keepsake.runtime.spec.MemoSpec;
import org.jspecify.annotations.Nullable;

/**
 * A table whose least recently used entry leaves first.
 *
 * <p>As long as one thread uses the table, each hit writes the number of the hit into the entry, and the order is exact.
 * From the second thread on the clock advances only when an entry is added, and a hit writes only if the entry's stamp is
 * old: entries that are used all the time are then read and not written, and threads do not take each other's cache
 * lines away. The order is exact to a twenty-eighth of the capacity.
 *
 * <p>It is not abstract, as little as others that generated classes extend, though nobody makes one by itself: for each class that
 * extends an abstract one with type arguments, the compiler compares all its methods with each other.
 *
 * @param <E> the entries
 * @param <V> the answers, boxed
 */
public class LruTable<E extends Entry, V extends @Nullable Object> extends OrderedTable<E, V> {
  private final long grain;

  /**
   * How far the clock is put forward when a second thread comes: a hit of the first that does not know of it yet stamps its
   * entry with the old clock and more hits than were counted. A stamp beyond the clock would keep an entry from leaving.
   */
  private static final long LATE_HITS = 4_096;

  /** The clock once several threads use the table. The other one then stands still, for late hits of the first. */
  private long common;

  /** That clock as it was lately: what hits of several threads read, so that they need no line that each miss writes. */
  private long coarse;

  /**
   * Creates an empty table.
   *
   * @param memos the owner
   * @param spec what the annotation says
   */
  protected LruTable(Memos memos, MemoSpec spec) {
    super(memos, spec, 1);
    this.grain = Math.max(1, this.spec.capacity() / 32);
  }

  @Override
  final void touch(Entry entry) {
    Lane lane = solo;
    if (lane.owner == Thread.currentThread().getId()) {
      long hits = lane.hits + 1;
      lane.hits = hits;
      entry.stamp = clock + hits;
    } else {
      countShared();
      long coarse = this.coarse;
      if (coarse - entry.stamp > grain) {
        entry.stamp = coarse;
      }
    }
  }

  @Override
  final void shared(Lane first) {
    common = clock + first.hits + LATE_HITS;
    coarse = common;
  }

  @Override
  final long now() {
    return common == 0 ? clock + solo.hits : common;
  }

  @Override
  final long stamp() {
    if (common == 0) {
      return ++clock + solo.hits;
    }
    common++;
    if (common - coarse > grain / 8) {
      coarse = common;
    }
    return common;
  }
}
