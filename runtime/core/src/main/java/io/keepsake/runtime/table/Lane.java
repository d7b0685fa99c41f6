package io.keepsake.runtime.table;

import java.lang.ref.WeakReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The hits of one thread, which alone writes them: exact without an atomic operation. Padded to a cache line of its own.
 *
 * <p>It may also keep the last few entries that were hit, for a policy that learns from them later. Whoever reads those
 * holds the table's lock; what is overwritten meanwhile is not learnt.
 */
@SuppressWarnings("unused") // padding
final class Lane {
  /** The lane of no thread: it is nobody's number. */
  static final Lane NOBODY = new Lane(null, 0);

  long before0, before1, before2, before3, before4, before5, before6;

  /** The number of the thread that writes, or 0. */
  final long owner;

  /** How often that thread was answered from memory. */
  long hits;

  private final @Nullable Entry[] recent;
  private final @Nullable WeakReference<Thread> thread;

  long after0, after1, after2, after3, after4, after5, after6;

  /** The hits that were learnt; guarded by the table's lock. */
  private long learnt;

  /**
   * Creates the lane of a thread.
   *
   * @param thread the thread, or null for nobody's lane
   * @param memory how many entries to remember, 0 or a power of two
   */
  Lane(@Nullable Thread thread, int memory) {
    this.owner = thread == null ? 0 : thread.getId();
    this.thread = thread == null ? null : new WeakReference<>(thread);
    this.recent = new Entry[memory];
  }

  /** Remembers the entry of the last hit; by the owner. */
  void remember(Entry entry) {
    @Nullable Entry[] recent = this.recent;
    recent[(int) hits & (recent.length - 1)] = entry;
  }

  /** Shows, under the table's lock, what was remembered since the last time, the oldest first, and forgets it. */
  void learn(Consumer<Entry> policy) {
    long last = hits;
    for (long hit = Math.max(learnt + 1, last - recent.length + 1); hit <= last; hit++) {
      int index = (int) hit & (recent.length - 1);
      Entry entry = recent[index];
      recent[index] = null;
      if (entry != null) {
        policy.accept(entry);
      }
    }
    learnt = last;
  }

  /** Tells whether the thread has ended, so that its hits are final and visible. */
  boolean isDeserted() {
    Thread owner = thread == null ? null : thread.get();
    return owner == null || !owner.isAlive();
  }
}
