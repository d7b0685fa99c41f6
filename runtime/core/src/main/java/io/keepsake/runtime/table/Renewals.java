package io.keepsake.runtime.table;

import io.keepsake.runtime.MemoCycleException;
import io.keepsake.runtime.MemoStoreException;
import io.keepsake.runtime.Memos;
import io.keepsake.runtime.call.CallMode;
import io.keepsake.runtime.call.CallModes;
import io.keepsake.runtime.call.Shielded;
import io.keepsake.runtime.spec.MemoSpec;
import io.keepsake.runtime.trace.Trace;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/**
 * Calls in a block that renews what it calls: each answer is computed once in the block, whatever was stored before, and
 * the old one is given to others until then.
 *
 * @param <E> the entries
 * @param <V> the answers, boxed
 */
abstract class Renewals<E extends Entry, V extends @Nullable Object> extends Exchanges<E, V>
    implements Shielded {
  /** The blocks of the application in which calls go another way. */
  final CallModes modes;

  Renewals(Memos memos, MemoSpec spec, int expected) {
    super(memos, spec, expected);
    this.modes = memos.callModes();
  }

  @Override
  public final void shield(boolean on) {
    hide(on);
  }

  /** A call in a block, over all tables. */
  private record Call(Renewals<?, ?> table, Entry entry) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Call that && table == that.table && entry.sameKey(that.entry);
    }

    @Override
    public int hashCode() {
      return entry.hash();
    }
  }

  /**
   * Looks for what the block has computed; if there is nothing, notes that it is being computed now.
   *
   * @return the entry that answers; null if the caller has to find one
   */
  @SuppressWarnings("unchecked") // a call of this table leads to an entry of it
  final @Nullable E renewed(CallMode mode, E mine) {
    Call call = new Call(this, mine);
    if (mode.isUnderWay(call)) {
      throw cycle(mine);
    }
    E done = (E) mode.renewed(call);
    if (done != null && done.outcome == null && isFresh(done) && !done.isSuspect()) {
      boolean isStored;
      synchronized (lock) {
        isStored = isLinked(done);
      }
      if (isStored) {
        return done;
      }
    }
    mode.begin(call);
    return null;
  }

  /** Ends a computation of a block, in place of {@link #keep}; true if it was one. */
  @SuppressWarnings("unchecked") // as in renewed
  final boolean keepRenewed(E entry, long life) {
    CallMode mode = modes.current();
    if (mode == null || !mode.isRefreshing()) {
      return false;
    }
    mode.end(new Call(this, entry), entry);
    E old = (E) mode.superseded(entry);
    if (old == null) {
      return false;
    }
    boolean hasFailed = Arrival.hasFailed(entry.value());
    E replaced = hasFailed ? null : exchange(old, entry, life);
    if (replaced != null) {
      returnIfFailing(replaced, entry);
    }
    entry.outcome = null;
    leaveUnlessStored(entry);
    if (replaced == null && !hasFailed && !isOvertakenByRival(entry)) {
      removeInDoubt(entry);
    }
    return true;
  }

  /**
   * Removes whatever there is for a key, an old answer or a new one, since what was to be renewed has left the memory, and
   * may be behind it. Nothing is behind this one.
   */
  void removeInDoubt(E entry) {}

  /** Sees to it that an answer returns to its place if the one that has taken it fails to arrive. */
  private void returnIfFailing(E old, E entry) {
    if (entry.value() instanceof Arrival<?> arrival) {
      Arrival.Listener listener = new Arrival.Listener() {
        @Override
        public void arrived() {}

        @Override
        public void failed() {
          giveBack(old, entry);
        }
      };
      if (!arrival.listen(listener) && Arrival.hasFailed(arrival)) {
        giveBack(old, entry);
      }
    }
  }

  /** Puts an answer back, unless the one that has taken its place has left. */
  private void giveBack(E old, E entry) {
    synchronized (lock) {
      if (drop(entry)) {
        var unused = comesBack(old);
      }
    }
  }

  /** Puts an entry that has left back into the table, under the lock, if there is room for it; tells whether there was. */
  final boolean comesBack(Entry old) {
    if (!isOpen() || searches > 0 || live >= spec.capacity()) {
      return false;
    }
    linkAgain(old);
    boolean isIn = letIn(old);
    if (!isIn) {
      unlink(old);
    }
    return isIn;
  }

  /** Ends a computation of a block that has given nothing to store. */
  final void endRenewal(E entry, boolean removesOld) {
    CallMode mode = modes.current();
    if (mode != null && mode.isRefreshing()) {
      mode.end(new Call(this, entry), null);
      if (mode.superseded(entry) instanceof Entry old) {
        synchronized (lock) {
          Entry current = staleFor(entry, old);
          if (removesOld && current != null) {
            drop(current);
          }
        }
        leaveUnlessStored(entry);
      }
    }
  }

  /** Marks what was made of an answer that was to take the place of another one and has not. */
  final void leaveUnlessStored(E entry) {
    Trace trace = entry.trace();
    if (trace != null) {
      boolean isStored;
      synchronized (lock) {
        isStored = isLinked(entry);
      }
      if (!isStored) {
        trace.leave();
      }
    }
  }

  /** As {@link #changed}, where a call in a block has replaced an answer; a call does not fail for it. */
  final void tellOfRenewal() {
    CallMode mode = modes.current();
    if (mode != null && mode.isRefreshing() && memos.relations().mayHaveDependents()) {
      try {
        changed();
      } catch (MemoStoreException failure) {
        System.getLogger("io.keepsake").log(Level.WARNING, failure.getMessage(), failure);
      }
    }
  }

  final MemoCycleException cycle(E mine) {
    return new MemoCycleException(
        call(mine) + " needs its own answer to compute it. Break the cycle: the method calls"
            + " itself, perhaps through others, with the same arguments.");
  }

  /** The call that an entry stands for, as a person would write it. */
  abstract String call(Entry entry);
}
