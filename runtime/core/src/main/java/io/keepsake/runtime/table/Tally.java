package io.keepsake.runtime.table;

import io.keepsake.runtime.MemoStats;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Counts what happens to a table.
 *
 * <p>A hit is the only event that has no time to spare. As long as one thread uses the table, hits go to its lane. When
 * a second one comes, there is a small array of lanes, and a thread whose number falls on a free one owns it; the rest
 * share an adder. So counts are exact, and a hit costs a plain increment.
 *
 * @param <E> the entries
 */
abstract class Tally<E extends Entry> extends Buckets<E> {
  private static final int LANES =
      Integer.highestOneBit(Runtime.getRuntime().availableProcessors() * 8 - 1) << 1;

  /** The lane of the only thread so far; {@link Lane#NOBODY} before the first and after the second. */
  Lane solo = Lane.NOBODY;

  private @Nullable Lane @Nullable [] lanes;
  private volatile @Nullable LongAdder others;

  Tally(int expected) {
    super(expected);
  }

  /** Counts a hit of the current thread. */
  final void count() {
    Lane lane = solo;
    if (lane.owner == Thread.currentThread().getId()) {
      lane.hits++;
    } else {
      countShared();
    }
  }

  /** Counts a hit where the current thread is not the only one. */
  final void countShared() {
    @Nullable Lane[] lanes = this.lanes;
    long id = Thread.currentThread().getId();
    Lane lane = lanes == null ? null : lanes[(int) id & LANES - 1];
    if (lane != null && lane.owner == id) {
      lane.hits++;
    } else {
      countElsewhere();
    }
  }

  private void countElsewhere() {
    LongAdder others = this.others;
    @Nullable Lane[] lanes = this.lanes;
    Thread thread = Thread.currentThread();
    Lane lane = lanes == null ? null : lanes[(int) thread.getId() & LANES - 1];
    if (others == null || lane == null || lane.isDeserted()) {
      others = claim(thread);
    }
    if (others != null) {
      others.increment();
    }
  }

  /** Makes a lane for a thread, with its first hit; if the place is taken, returns the adder to use instead. */
  private @Nullable LongAdder claim(Thread thread) {
    synchronized (lock) {
      meet(thread);
      if (solo.owner == thread.getId()) {
        solo.hits++;
        return null;
      }
      @Nullable Lane[] lanes = share();
      int index = (int) thread.getId() & LANES - 1;
      Lane lane = lanes[index];
      if (lane != null && !lane.isDeserted()) {
        return adder();
      }
      if (lane != null) {
        adder().add(lane.hits);
      }
      Lane mine = new Lane(thread);
      mine.hits = 1;
      lanes[index] = mine;
      return null;
    }
  }

  /** Notes, under the lock, which thread is here: the first one has the table to itself, until a second one comes. */
  final void meet(Thread thread) {
    if (lanes == null && solo.owner != thread.getId()) {
      if (solo == Lane.NOBODY) {
        solo = new Lane(thread);
      } else {
        share();
      }
    }
  }

  private @Nullable Lane[] share() {
    @Nullable Lane[] lanes = this.lanes;
    if (lanes == null) {
      lanes = new Lane[LANES];
      Lane first = solo;
      lanes[(int) first.owner & LANES - 1] = first;
      this.lanes = lanes;
      solo = Lane.NOBODY;
      boolean isDone = false;
      try {
        // Only now its hits: this thread may be held up for long, and the first one must not go on
        // as if it were alone meanwhile.
        VarHandle.fullFence();
        shared(first);
        isDone = true;
      } finally {
        if (!isDone) { // on an exhausted stack
          solo = first;
          this.lanes = null;
        }
      }
    }
    return lanes;
  }

  /** Called under the lock when a second thread has come; of the first one, a few hits may not be counted yet. */
  void shared(Lane first) {}

  private LongAdder adder() {
    LongAdder adder = others;
    if (adder == null) {
      adder = new LongAdder();
      others = adder;
    }
    return adder;
  }

  /** Adds up, under the lock. */
  final MemoStats tally(long storeHits, long storeFailures) {
    LongAdder others = this.others;
    long hits = solo.hits + (others == null ? 0 : others.sum());
    if (lanes != null) {
      for (Lane lane : lanes) {
        hits += lane == null ? 0 : lane.hits;
      }
    }
    return new MemoStats(
        hits,
        misses,
        computations,
        failures,
        evictions,
        expirations,
        invalidations,
        storeHits,
        storeFailures);
  }
}
