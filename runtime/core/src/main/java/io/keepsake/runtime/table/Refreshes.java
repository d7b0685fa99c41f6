package io.keepsake.runtime.table;

import io.keepsake.runtime.MemoClosedException;
import io.keepsake.runtime.MemoStoreException;
import io.keepsake.runtime.Memos;
import io.keepsake.runtime.call.CallMode;
import io.keepsake.runtime.flight.Flight;
import io.keepsake.runtime.spec.MemoSpec;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Answers that are computed anew before they expire, while they are still given.
 *
 * <p>A hit compares the time with {@link FreshEntry#refreshAt} and nothing else. Who finds that it has come puts it off to
 * the deadline, under the lock: so there is one renewal, and all others have a hit again. The new answer waits in an
 * entry that is not in the table, and takes the place of the old one if that is still there.
 *
 * @param <E> the entries
 * @param <V> the answers, boxed
 */
abstract class Refreshes<E extends Entry, V extends @Nullable Object> extends Fallbacks<E, V> {
  Refreshes(Memos memos, MemoSpec spec, int expected) {
    super(memos, spec, expected);
  }

  /** Puts a recomputed value in place of the one it was meant to renew, unless that one has left meanwhile. */
  protected abstract void replace(E stale, E fresh);

  /**
   * Removes what is stored, and fences what is being computed.
   *
   * @param probe an entry with the arguments
   * @return the entry with the value, or with the exception, that was there; or null
   * @throws MemoClosedException if this cache is closed
   */
  protected abstract @Nullable E remove(E probe);

  /**
   * Notes a hit on an entry that was found, for methods whose answers are computed anew before they expire.
   *
   * @param entry an entry with the arguments of the call
   * @return false if it has no value, is too old, or is to be computed anew
   */
  @SuppressWarnings("NullAway") // called only where the plan says that answers expire
  protected final boolean hitRefreshed(FreshEntry entry) {
    if (entry.outcome != null || entry.refreshAt - time(expiry) <= 0) {
      return false;
    }
    touch(entry);
    return true;
  }

  /** Whether an entry is to hold what takes the place of an answer that is still given. */
  static boolean isRenewal(Entry entry) {
    Attempt attempt = FreshEntry.attempt(entry);
    return attempt != null && attempt.renews;
  }

  @Override
  final E answer(E found, E mine) {
    use(found);
    return modes.current() == null
            && found instanceof FreshEntry due
            && mine instanceof FreshEntry fresh
            && expiry != null
            && expiry.refreshes()
            && claim(due, expiry.exactly(), fresh)
        ? mine
        : found;
  }

  private boolean claim(FreshEntry due, long now, FreshEntry mine) {
    synchronized (lock) {
      if (due.refreshAt - now > 0 || !isLinked(due)) {
        return false;
      }
      mine.attempt = new Attempt(due, true);
      compete(mine, due);
      mine.outcome = Flight.HANDED_OVER;
      due.refreshAt = due.deadline;
      return true;
    }
  }

  /** Lets an answer be renewed later, after that has failed or could not begin. */
  final void postpone(@Nullable Entry old) {
    if (expiry != null && old instanceof FreshEntry due) {
      long now = expiry.exactly();
      synchronized (lock) {
        expiry.postpone(due, now);
      }
    }
  }

  @Override
  protected void settle(E entry) {
    Attempt attempt = FreshEntry.attempt(entry);
    if (attempt == null) {
      super.settle(entry);
    } else if (attempt.renews) {
      renew(entry, attempt);
    } else {
      super.settle(entry);
      if (attempt.old == null || !(entry.value() instanceof CompletionStage)) {
        FreshEntry.forget(entry);
      }
    }
  }

  private void renew(E entry, Attempt attempt) {
    if (entry.value() instanceof CompletionStage<?> stage) {
      stage.whenComplete((result, failure) -> {
        if (failure == null) {
          install(entry, attempt);
        } else {
          putOff(attempt, failure);
        }
      });
    } else {
      install(entry, attempt);
    }
  }

  private void install(E entry, Attempt attempt) {
    E old = own(attempt.old);
    if (old != null) {
      replace(old, entry);
    }
    FreshEntry.forget(entry);
  }

  private void putOff(Attempt attempt, @Nullable Throwable failure) {
    postpone(attempt.old);
    troubles.warn(
        name() + " could not be refreshed; the old answer is given until it expires", failure);
  }

  @Override
  protected final void discard(E entry) {
    Attempt attempt = FreshEntry.attempt(entry);
    if (attempt == null || !attempt.renews) {
      super.discard(entry);
      FreshEntry.forget(entry);
      if (!Arrival.hasFailed(entry.value())) {
        removeRefused(entry);
      }
      return;
    }
    boolean isStillThere;
    synchronized (lock) {
      computations++;
      isStillThere = attempt.old != null && isLinked(attempt.old);
    }
    if (isStillThere) {
      remove(entry);
    }
  }

  /**
   * Removes what was kept before a block computed an answer anew that is not kept, or that is not there any more: from
   * memory, and from what is behind it. A call does not fail for it.
   */
  final void removeRefused(E entry) {
    CallMode mode = modes.current();
    if (mode != null && mode.isRefreshing() && !isClosed()) {
      try {
        remove(entry);
      } catch (MemoClosedException closed) {
        // then nobody is given it
      } catch (MemoStoreException failure) {
        troubles.warn("What is made of " + name() + " could not be invalidated", failure);
      }
    }
  }

  /**
   * Ends a computation with a value that does not belong to the key any more, for an argument has changed meanwhile. Who
   * waits for it gets it; it is not stored.
   *
   * @param entry the entry that this thread computed
   */
  protected final void stray(E entry) {
    Attempt attempt = FreshEntry.attempt(entry);
    if (attempt != null && attempt.renews) {
      postpone(attempt.old);
    } else {
      discard(entry);
    }
  }

  @Override
  protected final void release(E entry) {
    Attempt attempt = FreshEntry.attempt(entry);
    super.release(entry);
    if (attempt != null && attempt.renews) {
      putOff(attempt, entry.outcome instanceof Throwable failure ? failure : null);
    }
  }
}
