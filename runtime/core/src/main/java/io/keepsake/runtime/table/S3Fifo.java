package io.keepsake.runtime.table;

import io.keepsake.runtime.policy.Ghosts;
import io.keepsake.runtime.policy.Queues;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Who has to leave so that those stay who are used often: S3-FIFO (Yang, Zhang, Qiu, Yue and Rashmi, "FIFO queues are all
 * you need for cache eviction", SOSP 2023).
 *
 * <p>Who is new is on probation, in a small queue. At its end, who was used meanwhile goes on to the large queue of the
 * protected, and who was not leaves, but is remembered for a while: who comes back in that time is protected at once. Who
 * comes to the end of the large queue leaves too, unless it was used: then it goes round once more, for each use up to
 * {@value #MOST_USES}. So what is asked for once, by a scan say, passes through the small queue and harms nobody.
 *
 * <p>A hit counts its use in the entry's stamp and nothing else, and not even that once there are enough: what is used all
 * the time is only read. The rest of a stamp is the entry's place in the queues, which never changes; so a hit that writes
 * a count of long ago does no harm.
 *
 * <p>No step takes long. As long as there is room for all, whoever is at the end of probation is protected, used or not, so
 * the small queue is small when it matters. The search for one that leaves is bounded: if all that it meets were used, the
 * next one on probation leaves nevertheless.
 *
 * <p>Used under the table's lock alone. What fails half way, on an exhausted stack, is not used again: the next one takes
 * over the entries of the table, as a consumer of them, for a lambda would have to be linked where the stack has just ended.
 */
final class S3Fifo implements Consumer<Entry> {
  /** As far as uses are counted; the bits of a stamp that count. */
  static final long MOST_USES = 7;

  private static final int USE_BITS = 3;

  /** The share of the capacity that is on probation; a tenth in the paper. Less is better where few keys are hot. */
  private static final int PROBATION_SHARE = 64;

  /** So many are on probation at least, where that is not too large a share. */
  private static final int SMALLEST_PROBATION = 4;

  private static final int LARGEST_SHARE = 8;

  private static final int LONGEST_SEARCH = 64;

  private final Queues<Entry> queues = new Queues<>();
  private final int capacity;
  private final int probation;
  private @Nullable Ghosts ghosts;

  S3Fifo(int capacity) {
    this.capacity = capacity;
    int least = Math.max(1, Math.min(SMALLEST_PROBATION, capacity / LARGEST_SHARE));
    this.probation = Math.max(least, capacity / PROBATION_SHARE);
  }

  /** Adds an entry that is new, and gives it a stamp. */
  void add(Entry entry) {
    boolean comesBack = ghosts != null && ghosts.remove(entry.hash());
    enqueue(entry, comesBack ? Queues.PROTECTED : Queues.PROBATION, 0);
    int newcomers = queues.size(Queues.PROBATION);
    if (newcomers > probation && newcomers + queues.size(Queues.PROTECTED) < capacity) {
      queues.moveToEnd(queues.first(Queues.PROBATION), Queues.PROTECTED);
    }
  }

  /** Adds an entry that was there before, if it counts. */
  @Override
  public void accept(Entry entry) {
    if (entry.stamp != Entry.UNCOUNTED) {
      enqueue(entry, Queues.PROTECTED, entry.stamp & MOST_USES);
    }
  }

  private void enqueue(Entry entry, int queue, long uses) {
    entry.stamp = (long) queues.add(entry, queue) << USE_BITS | uses;
  }

  /** Takes out the entry that has to leave; null if there is none. */
  @Nullable
  Entry poll() {
    for (int steps = 0; ; steps++) {
      boolean isLast = steps == LONGEST_SEARCH;
      int queue = next(isLast ? 1 : probation);
      int place = queues.first(queue);
      Entry entry = queues.member(place);
      if (entry == null) {
        return null;
      }
      long uses = entry.stamp & MOST_USES;
      if (uses == 0 || isLast) {
        queues.remove(place);
        if (queue == Queues.PROBATION) {
          remember(entry);
        }
        return entry;
      }
      entry.stamp -= queue == Queues.PROBATION ? uses : 1;
      queues.moveToEnd(place, Queues.PROTECTED);
    }
  }

  /** The queue that has to lose somebody: the small one if there are so many in it. */
  private int next(int newcomers) {
    return queues.size(Queues.PROBATION) >= newcomers || queues.size(Queues.PROTECTED) == 0
        ? Queues.PROBATION
        : Queues.PROTECTED;
  }

  private void remember(Entry entry) {
    Ghosts ghosts = this.ghosts;
    if (ghosts == null) {
      ghosts = new Ghosts(capacity);
      this.ghosts = ghosts;
    }
    ghosts.add(entry.hash());
  }

  /** Takes out an entry that leaves for another reason. */
  void remove(Entry entry) {
    int place = (int) (entry.stamp >> USE_BITS);
    if (queues.member(place) == entry) {
      queues.remove(place);
    }
  }
}
