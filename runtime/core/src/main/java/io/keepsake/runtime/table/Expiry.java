package io.keepsake.runtime.table;

import io.keepsake.runtime.MemoClock;
import io.keepsake.runtime.internal.CoarseClock;
import io.keepsake.runtime.spec.Freshness;
import io.keepsake.runtime.spec.Lifetime;
import io.keepsake.runtime.spec.MemoSpec;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * When answers of one table get too old. Deadlines are compared by difference, so a clock may start anywhere and may
 * wrap around.
 *
 * <p>Answers that live for half a second or more are compared with {@link CoarseClock}; shorter lives and other clocks
 * are read each time.
 */
final class Expiry {
  private static final long SHORTEST_ON_COARSE_CLOCK = 500_000_000L;
  private static final long LONGEST = Long.MAX_VALUE / 2;

  private static final int SMALL = 4096;
  private static final int SLOTS_BETWEEN_BREATHS = 1024;
  private static final int BREATHS_BETWEEN_TICKS = 16;

  private final long ttl;
  private final long idle;
  private final MemoClock exact;
  private final long grace;
  private final @Nullable Refreshing refreshing;

  private final boolean coarse;

  /** The time at the last write. */
  private volatile long written;

  /** No entry expires before this; guarded by the table's lock. */
  private long earliest;

  /** The table's evictions when it was searched last; guarded by the table's lock. */
  private long searched;

  Expiry(MemoSpec spec, Lifetime lifetime, MemoClock clock) {
    this.ttl = Math.min(spec.ttl(), LONGEST);
    this.idle = Math.min(spec.idle(), LONGEST);
    this.exact = clock;
    this.grace = grace(spec.freshness());
    this.refreshing = spec.freshness().refreshes()
        ? new Refreshing(Math.min(spec.freshness().refresh(), LONGEST), new Random())
        : null;
    long shortest = Math.min(Math.min(spec.ttl(), idle), lifetime.negativeTtl());
    this.coarse = clock == MemoClock.system() && shortest >= SHORTEST_ON_COARSE_CLOCK;
    this.written = clock.nanos();
    this.earliest = written + LONGEST;
  }

  /** Without a word about failures, slow computations may give an expired answer as long as it was good. */
  private long grace(Freshness freshness) {
    if (!freshness.givesStale()) {
      return 0;
    }
    long given = freshness.staleOnError();
    return Math.min(given == MemoSpec.NEVER ? Math.min(ttl, idle) : given, LONGEST);
  }

  /** How long after it has expired an answer may be given while there is none better. */
  long grace() {
    return grace;
  }

  /** Whether answers are computed anew before they expire. */
  boolean refreshes() {
    return refreshing != null;
  }

  /** Lets an answer be computed anew some time from now. */
  void postpone(FreshEntry entry, long now) {
    if (refreshing != null) {
      refreshing.postpone(entry, now);
    }
  }

  /** Whether hits read the coarse clock, which has to run while there are entries. */
  boolean isCoarse() {
    return coarse;
  }

  /** The exact time. */
  long exactly() {
    return exact.nanos();
  }

  /** Gives an entry so much time from now on, and less if it is not used. */
  void start(TimedEntry entry, long life) {
    long now = exact.nanos();
    written = now;
    start(entry, life, now);
  }

  /** Gives an entry so much time from a moment on. */
  void start(TimedEntry entry, long life, long now) {
    long end = Math.min(life, LONGEST);
    entry.deadline = now + Math.min(end, idle);
    if (entry instanceof IdleEntry used) {
      used.limit = now + end;
      if (refreshing != null && used instanceof FreshEntry fresh) {
        refreshing.start(fresh, now);
      }
    }
  }

  /** Notes, under the table's lock, an entry that counts from now on. */
  void note(TimedEntry entry) {
    if (entry.deadline - earliest < 0) {
      earliest = entry.deadline;
    }
  }

  /** Moves the deadline on after use, at most to the limit. */
  void prolong(IdleEntry entry, long now) {
    long deadline = now + idle;
    entry.deadline = deadline - entry.limit > 0 ? entry.limit : deadline;
  }

  /** Gives an entry so much time from now on that was written before now, with a time to live that began then. */
  void startOld(TimedEntry entry, long life) {
    start(entry, life);
    if (refreshing != null && entry instanceof FreshEntry fresh) {
      refreshing.schedule(fresh, fresh.limit - ttl);
    }
  }

  /** Whether an entry counts although it has expired by now. */
  boolean isOver(Entry entry, long now) {
    return entry.stamp != Entry.UNCOUNTED && left((TimedEntry) entry, now) <= 0;
  }

  /** When an entry expires at the latest, however often it is used. */
  static long latest(TimedEntry entry) {
    return entry instanceof IdleEntry used ? used.limit : entry.deadline;
  }

  /** What is left of a life, or {@link MemoSpec#NEVER} for one that was given no end. */
  static long orNever(long left) {
    return left > LONGEST / 2 ? MemoSpec.NEVER : left;
  }

  /** How long an entry has left by now; not above zero if it has expired. */
  static long left(TimedEntry entry, long now) {
    return entry.deadline - now;
  }

  /**
   * Throws away, under the table's lock, what had expired at the last write, because a new entry needs room. A large table
   * is searched only now and then, so that this costs no more than the evictions that it saves.
   */
  void dropExpired(Occupancy<?, ?> table) {
    long now = written;
    if (now - earliest >= 0
        && (table.live <= SMALL || table.evictions - searched >= table.live / 4)) {
      dropExpired(table, now);
    }
  }

  /** Throws away, under the table's lock, what has expired by now. */
  void dropExpired(Occupancy<?, ?> table, long now) {
    searched = table.evictions;
    earliest = now + LONGEST;
    table.forEach(entry -> {
      if (isOver(entry, now)) {
        table.expire(entry);
      } else if (entry.stamp != Entry.UNCOUNTED) {
        note((TimedEntry) entry);
      }
    });
  }

  /**
   * Throws away what has expired, some slots at a time, so that nobody waits for the whole table; by the clock's thread.
   *
   * @return whether there are entries left
   */
  boolean sweep(Occupancy<?, ?> table) {
    long now = exactly() - grace;
    int slot = 0;
    for (int breaths = 1; ; breaths++) {
      synchronized (table.lock) {
        slot = sweep(table, now, slot);
        if (slot < 0) {
          return table.swept();
        }
      }
      if (breaths % BREATHS_BETWEEN_TICKS == 0) {
        CoarseClock.await();
      }
    }
  }

  /** Sweeps some slots under the lock; returns where to go on, below zero if all are done. */
  private int sweep(Occupancy<?, ?> table, long now, int first) {
    int end = Math.min(first + SLOTS_BETWEEN_BREATHS, table.slots());
    for (int slot = first; slot < end; slot++) {
      for (Entry entry = table.headAt(slot); entry != null; entry = entry.next) {
        if (isOver(entry, now)) {
          table.expire(entry);
        }
      }
    }
    return end == table.slots() ? -1 : end;
  }
}
