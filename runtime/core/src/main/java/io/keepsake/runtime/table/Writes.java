package io.keepsake.runtime.table;

import io.keepsake.runtime.MemoClosedException;
import io.keepsake.runtime.Memos;
import io.keepsake.runtime.spec.MemoSpec;
import org.jspecify.annotations.Nullable;

/**
 * What handles write. Whether and how long something is kept is decided here, before any lock is taken.
 *
 * @param <E> the entries
 * @param <V> the answers, boxed
 */
abstract class Writes<E extends Entry, V extends @Nullable Object> extends Contents<E, V> {
  Writes(Memos memos, MemoSpec spec, int expected) {
    super(memos, spec, expected);
  }

  /** Stores a value for some nanoseconds, in place of what is there or is being computed. */
  abstract void write(E entry, long life);

  /** Puts a value, for some nanoseconds, in place of the one that it renews, unless that one has left meanwhile. */
  abstract void renew(E stale, E fresh, long life);

  /**
   * Stores a value that was not computed here, in place of what is there or is being computed.
   *
   * @param entry an entry with the arguments and the value
   * @throws MemoClosedException if this cache is closed
   */
  protected final void insert(E entry) {
    requireOpen();
    label(entry);
    long life = lifeOf(entry, false);
    if (life > 0) {
      write(entry, life);
      changed();
    } else {
      remove(entry);
    }
  }

  /**
   * Puts a recomputed value in place of the one it was meant to renew, unless that one has left meanwhile. If the new one
   * is not to be kept, the old one leaves.
   *
   * @param stale the entry to renew
   * @param fresh an entry with the same arguments and the new value
   */
  @Override
  protected final void replace(E stale, E fresh) {
    long life = lifeOf(fresh, true);
    if (life > 0) {
      renew(stale, fresh, life);
      if (mayDiffer(stale, fresh)) {
        changed();
      }
      return;
    }
    boolean hasLeft;
    synchronized (lock) {
      computations++;
      hasLeft = stale != fresh && !isLinked(stale);
    }
    if (!hasLeft && !isClosed()) {
      remove(fresh);
    }
  }

  /**
   * Removes what is stored, as {@link #remove}, for methods whose exceptions are kept.
   *
   * @param probe an entry with the arguments
   * @return the entry with the value that was there, or null
   * @throws MemoClosedException if this cache is closed
   */
  protected final @Nullable E removeValue(E probe) {
    E found = remove(probe);
    return found == null || found.outcome instanceof Throwable ? null : found;
  }

  /**
   * Removes an exception that is stored, so that the next call computes.
   *
   * @param probe an entry with the arguments
   */
  protected final void removeFailure(E probe) {
    int hash = probe.hash();
    E found = match(chain(hash), probe);
    if (found != null && found.outcome instanceof Throwable) {
      synchronized (lock) {
        drop(found);
      }
    }
  }
}
