package io.keepsake.runtime.table;

import io.keepsake.runtime.Memo;
import io.keepsake.runtime.MemoClosedException;
import io.keepsake.runtime.Memos;
import io.keepsake.runtime.internal.CoarseClock;
import io.keepsake.runtime.spec.Lifetime;
import io.keepsake.runtime.spec.MemoSpec;
import org.jspecify.annotations.Nullable;

/**
 * Who counts in a table: entries with a value, up to the capacity, until they are too old.
 *
 * <p>An entry is let in under the lock after others have left, so the capacity holds for any number of threads. An entry
 * that counts has a stamp that is not zero.
 *
 * @param <E> the entries
 * @param <V> the answers, boxed
 */
abstract class Occupancy<E extends Entry, V extends @Nullable Object> extends Tally<E>
    implements Memo<V> {
  /** The outcome of an entry that is being added. */
  static final Object UNFINISHED = "being added";

  final MemoSpec spec;
  final Memos memos;
  final Lifetime lifetime;
  final @Nullable Expiry expiry;

  /** Null for a method without tags, whose answers are not made of others'. */
  final @Nullable Labelling labelling;

  /** Whether hits read the coarse clock; here, since what lies behind {@link #expiry} costs them one more load. */
  private final boolean onCoarseClock;

  private volatile boolean closed;
  private boolean watched;

  /** What the clock knows of this table, weakly; it lives as long as the table does. */
  @SuppressWarnings("UnusedVariable") // it is there to be reachable
  private CoarseClock.@Nullable Sweepable sweeper;

  @SuppressWarnings("this-escape") // the registry keeps a reference and calls nothing yet
  Occupancy(Memos memos, MemoSpec spec, int expected) {
    super(expected);
    this.memos = memos;
    this.spec = memos.resolve(spec, keepsBytes());
    this.lifetime = lifetime();
    this.expiry = spec.expires() || lifetime.isTimed()
        ? new Expiry(this.spec, lifetime, memos.clock())
        : null;
    this.onCoarseClock = expiry != null && expiry.isCoarse();
    this.labelling = Labelling.of(memos, this.spec, keepsBytes());
    memos.register(this.spec.owner(), this);
  }

  /** Whether there are bytes behind the memory; asked before the subclass is made. */
  boolean keepsBytes() {
    return false;
  }

  /**
   * Returns what the annotation says about the lives of answers, beside what all tables know; asked once, before the
   * subclass is made.
   *
   * @return nothing, unless overridden
   */
  protected Lifetime lifetime() {
    return Lifetime.PLAIN;
  }

  // ---- what a policy decides

  /** Notes a hit: counts it, and whatever the order of this table needs. */
  abstract void touch(Entry entry);

  /**
   * Lets an entry in, under the lock, once others have left so that there is room; gives it a stamp.
   *
   * @return false if the entry itself is the one that has to leave
   */
  abstract boolean admit(Entry entry);

  /** Notes, under the lock, that an entry that counted has left; it still has its stamp. */
  void forget(Entry entry) {}

  /** Notes, under the lock, that an entry has left because there were too many. */
  void evicted(Entry entry) {}

  /** Notes, under the lock, that all entries have left. */
  abstract void forgetAll();

  // ---- time

  /** The time that hits compare with. */
  final long time(Expiry expiry) {
    return onCoarseClock ? CoarseClock.now() : expiry.exactly();
  }

  /** Whether there is a clock, under the lock; without one an entry cannot be judged, and so not be stored. */
  private boolean hasClock() {
    if (expiry != null && expiry.isCoarse() && !watched) {
      CoarseClock.Sweepable sweeper = this::sweep;
      this.sweeper = sweeper;
      watched = CoarseClock.watch(sweeper);
      return watched;
    }
    return true;
  }

  /** Throws away what has expired; called by the clock's thread. */
  private boolean sweep() {
    return expiry != null && expiry.sweep(this);
  }

  /** Notes, under the lock, whether the clock goes on sweeping; it does while there are entries. */
  final boolean swept() {
    watched = live > 0;
    return watched;
  }

  /** Removes an entry because it is too old. */
  final void expire(Entry entry) {
    expirations++;
    drop(entry);
  }

  /** Whether an entry is stored. */
  final boolean isKept(Entry entry) {
    synchronized (lock) {
      return entry.stamp != Entry.UNCOUNTED && isLinked(entry);
    }
  }

  // ---- under the lock

  /**
   * Stores a computed value, or the exception in its place, unless its entry was fenced; the last write gives it to
   * everybody.
   */
  final void keep(Entry entry, @Nullable Throwable failure) {
    if (isLinked(entry) && entry.stamp == Entry.UNCOUNTED && !letIn(entry)) {
      unlink(entry);
    }
    entry.outcome = failure;
  }

  /** Adds an entry that has its value. Until it counts it is marked, so that half an addition is found and removed. */
  final void add(E entry) {
    meet(Thread.currentThread());
    entry.outcome = UNFINISHED;
    link(entry);
    if (letIn(entry)) {
      entry.outcome = null;
    } else {
      unlink(entry);
    }
  }

  /** Lets a linked entry in; the last write makes it count. */
  final boolean letIn(Entry entry) {
    if (entry.isRevoked()) {
      return false;
    }
    if (labelling != null && live >= spec.capacity()) {
      labelling.dropRevoked(this);
    }
    if (expiry != null) {
      if (live >= spec.capacity()) {
        expiry.dropExpired(this);
      }
      expiry.note((TimedEntry) entry);
    }
    if (!hasClock() || !admit(entry)) {
      entry.stamp = Entry.UNCOUNTED;
      return false;
    }
    live++;
    return true;
  }

  /** Removes an entry, whether or not it counts. */
  final boolean drop(Entry entry) {
    if (!unlink(entry)) {
      return false;
    }
    if (entry.stamp != Entry.UNCOUNTED) {
      live--;
      forget(entry);
      entry.stamp = Entry.UNCOUNTED;
    }
    return true;
  }

  /** Removes an entry because there are too many. */
  final void evict(Entry entry) {
    if (drop(entry)) {
      evictions++;
      evicted(entry);
    }
  }

  final void clear() {
    if (isVacant()) {
      return; // perhaps subclasses are not even made
    }
    unlinkAll();
    live = 0;
    forgetAll();
  }

  /** Closes, under the lock, for good. */
  final void shut() {
    closed = true;
    clear();
  }

  @Override
  public final boolean isClosed() {
    return closed;
  }

  final boolean isOpen() {
    return !closed && spec.enabled();
  }

  final void requireOpen() {
    if (closed) {
      throw new MemoClosedException(
          spec.name() + " is closed, or its Memos are; calls of the method itself still compute");
    }
  }
}
