package io.keepsake.runtime.table;

import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/** The hits of one thread, which alone writes them: exact without an atomic operation. Padded to a cache line of its own. */
@SuppressWarnings("unused") // padding
final class Lane {
  /** The lane of no thread: it is nobody's number. */
  static final Lane NOBODY = new Lane(null);

  long before0, before1, before2, before3, before4, before5, before6;

  /** The number of the thread that writes, or 0. */
  final long owner;

  /** How often that thread was answered from memory. */
  long hits;

  private final @Nullable WeakReference<Thread> thread;

  long after0, after1, after2, after3, after4, after5, after6;

  /** Creates the lane of a thread, or nobody's. */
  Lane(@Nullable Thread thread) {
    this.owner = thread == null ? 0 : thread.getId();
    this.thread = thread == null ? null : new WeakReference<>(thread);
  }

  /** Tells whether the thread has ended, so that its hits are final and visible. */
  boolean isDeserted() {
    Thread owner = thread == null ? null : thread.get();
    return owner == null || !owner.isAlive();
  }
}
