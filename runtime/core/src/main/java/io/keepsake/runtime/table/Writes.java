package io.keepsake.runtime.table;

import io.keepsake.runtime.MemoClosedException;
import io.keepsake.runtime.MemoStoreException;
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

  /**
   * Puts a value, for some nanoseconds, in place of the one that it renews, unless that one has left meanwhile.
   *
   * @return the entry whose place it has taken; null if none in memory
   */
  abstract @Nullable E renew(E stale, E fresh, long life);

  /**
   * Stores a value that was not computed here, in place of what is there or is being computed. One that was to arrive later
   * and has failed is not stored: what was there leaves all the same, as it does if the failure comes after that.
   *
   * @param entry an entry with the arguments and the value
   * @throws MemoClosedException if this cache is closed
   */
  protected final void insert(E entry) {
    requireOpen();
    label(entry);
    long life = lifeOf(entry, false);
    if (life > 0 && !hasFailed(entry)) {
      write(entry, life);
      dropIfFailed(entry);
      changed();
    } else {
      remove(entry);
    }
  }

  /**
   * Puts a recomputed value in place of the one it was meant to renew, unless that one has left meanwhile. If the new one
   * is not to be kept, the old one leaves. One that arrives later takes the place when it arrives; if it fails, the old
   * one stays.
   *
   * @param stale the entry to renew
   * @param fresh an entry with the same arguments and the new value
   */
  @Override
  protected final void replace(E stale, E fresh) {
    if (!(fresh.value() instanceof Arrival<?> arrival)) {
      replaceNow(stale, fresh);
    } else if (!arrival.listen(new Successor(stale, fresh))) {
      if (Arrival.hasFailed(arrival)) {
        leaveUnlessStored(fresh);
      } else {
        replaceNow(stale, fresh);
      }
    }
  }

  /** An answer that takes the place of another one when it arrives. */
  private final class Successor implements Arrival.Listener {
    private final E stale;
    private final E fresh;

    Successor(E stale, E fresh) {
      this.stale = stale;
      this.fresh = fresh;
    }

    @Override
    public void arrived() {
      try {
        replaceNow(stale, fresh);
        leaveUnlessStored(fresh);
      } catch (MemoClosedException closed) {
        // then nobody is given either
      } catch (MemoStoreException failure) {
        troubles.warn("What is made of " + name() + " could not be invalidated", failure);
      }
    }

    @Override
    public void failed() {
      leaveUnlessStored(fresh);
    }
  }

  /** Notes that an answer was computed anew that is not kept, and that the old one has left the memory meanwhile. */
  void cameLate(E stale, E fresh) {}

  private void replaceNow(E stale, E fresh) {
    long life = lifeOf(fresh, true);
    if (life > 0) {
      E replaced = renew(stale, fresh, life);
      if (mayDiffer(replaced == null ? stale : replaced, fresh)) {
        changed();
      }
      return;
    }
    boolean hasLeft;
    synchronized (lock) {
      computations++;
      Entry current = staleFor(fresh, stale);
      hasLeft = stale != fresh && (current == null || !isLinked(current));
    }
    if (hasLeft) {
      cameLate(stale, fresh);
    } else if (!isClosed()) {
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
