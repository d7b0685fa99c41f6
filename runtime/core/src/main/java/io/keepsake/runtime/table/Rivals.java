package io.keepsake.runtime.table;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Renewals of answers that are under way, so that of several for one key the one that began last stays: it has seen the
 * newest of what answers are made of.
 *
 * <p>A renewal takes the place of the entry that was there when it began, and of no other: whatever is done to the key
 * meanwhile fences it. If what has come there is the answer of a rival that began earlier, it takes the place of that. One
 * that began earlier than what is there is overtaken, and does nothing.
 *
 * <p>Nobody says that a renewal has failed or is of no use; it is forgotten when its entry is. Used under the table's lock alone.
 */
final class Rivals {
  private final Map<Integer, List<Renewal>> byHash = new HashMap<>();
  private final ReferenceQueue<Entry> forgotten = new ReferenceQueue<>();

  /** One of them; those of a hash stand in the order in which they began. */
  private static final class Renewal extends WeakReference<Entry> {
    final int hash;

    /** The entry whose place is taken. The table has it, or it is of no use. */
    WeakReference<Entry> stale;

    /** The entry of a rival that began later and has ended; perhaps of another key with the same hash. */
    @Nullable
    WeakReference<Entry> overtaker;

    Renewal(Entry fresh, Entry stale, ReferenceQueue<Entry> forgotten) {
      super(fresh, forgotten);
      this.hash = fresh.hash();
      this.stale = new WeakReference<>(stale);
    }
  }

  /**
   * Notes that an answer is computed anew.
   *
   * @param fresh the entry that is to hold it
   * @param stale the entry that is there; the same if that is not in memory
   */
  void begin(Entry fresh, Entry stale) {
    for (Object gone = forgotten.poll(); gone != null; gone = forgotten.poll()) {
      remove((Renewal) gone);
    }
    byHash
        .computeIfAbsent(fresh.hash(), first -> new ArrayList<>(1))
        .add(new Renewal(fresh, stale, forgotten));
  }

  /** Returns the entry whose place a renewal is to take by now; null if there is none any more. */
  @Nullable
  Entry stale(Entry fresh, Entry stale) {
    Renewal renewal = find(fresh);
    return renewal == null ? stale : renewal.stale.get();
  }

  /** Tells whether something with the same hash, which began later, has taken a place. */
  boolean isOvertaken(Entry fresh) {
    Renewal renewal = find(fresh);
    return renewal != null && renewal.overtaker != null;
  }

  /** Returns what has overtaken a renewal last; null if nobody knows any more. */
  @Nullable
  Entry overtaker(Entry fresh) {
    Renewal renewal = find(fresh);
    return renewal == null || renewal.overtaker == null ? null : renewal.overtaker.get();
  }

  /** Notes that an answer which was computed anew has taken a place, which ends its renewal; others do not matter. */
  void replaced(@Nullable Entry stale, Entry fresh) {
    Renewal renewal = find(fresh);
    if (renewal == null) {
      return;
    }
    boolean isLater = false;
    for (Renewal rival : byHash.getOrDefault(renewal.hash, List.of())) {
      if (rival == renewal) {
        isLater = true;
      } else if (!isLater) {
        rival.overtaker = new WeakReference<>(fresh);
      } else if (stale != null && rival.stale.get() == stale) {
        rival.stale = new WeakReference<>(fresh);
      }
    }
    remove(renewal);
  }

  private @Nullable Renewal find(Entry fresh) {
    for (Renewal renewal : byHash.getOrDefault(fresh.hash(), List.of())) {
      if (renewal.refersTo(fresh)) {
        return renewal;
      }
    }
    return null;
  }

  private void remove(Renewal renewal) {
    List<Renewal> rivals = byHash.get(renewal.hash);
    if (rivals != null && rivals.remove(renewal) && rivals.isEmpty()) {
      byHash.remove(renewal.hash);
    }
  }
}
