package io.keepsake.runtime.trace;

import java.lang.ref.WeakReference;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that answers are made of: it knows who has to hear when it changes. Its lock is held for a few operations on
 * a set, while no other lock is asked for. Safe for any number of threads.
 */
public abstract class Source {
  /** Something that it is made of has changed. */
  static final int SUSPECT = 1;

  /** It is in no table yet. */
  static final int OUTSIDE = 2;

  /** It is in no table any more. */
  static final int LEFT = 4;

  /** Nothing, or some of the marks above; written under the lock of this. */
  private volatile int state;

  /** Guarded by this. */
  private @Nullable Set<Dependent> dependents;

  /** This, for those who must not keep it; guarded by this. */
  private @Nullable WeakReference<Source> handle;

  /**
   * Creates a source.
   *
   * @param isHome false for one that is in no table yet
   */
  protected Source(boolean isHome) {
    this.state = isHome ? 0 : OUTSIDE;
  }

  /**
   * Tells whether nothing has happened to it.
   *
   * @return false from the moment on at which it changed, or was in no table
   */
  protected final boolean isSound() {
    return state == 0;
  }

  /**
   * Tells whether it is in no table.
   *
   * @return true before it has arrived in one, and for good once it has left
   */
  protected final boolean isGone() {
    return (state & (OUTSIDE | LEFT)) != 0;
  }

  /**
   * Tells whether something that it is made of has changed.
   *
   * @return false if nothing has, though it may be in no table
   */
  protected final boolean isMarked() {
    return (state & SUSPECT) != 0;
  }

  /** Notes that this has left, and marks what is made of it; all of it is marked when this returns. */
  protected final void end() {
    Marking.mark(this, LEFT);
  }

  /** Notes that it is in a table; what else is known of it stays. */
  final synchronized void enter() {
    state &= ~OUTSIDE;
  }

  /**
   * Adds somebody who will hear of a change.
   *
   * @return this as it is to be remembered; null if it is too late
   */
  final synchronized @Nullable WeakReference<Source> add(Dependent dependent) {
    if (state != 0) {
      return null;
    }
    if (dependents == null) {
      dependents = new HashSet<>(2);
    }
    dependents.add(dependent);
    if (handle == null) {
      handle = new WeakReference<>(this);
    }
    return handle;
  }

  /** Removes somebody who need not hear any more. */
  final synchronized void remove(Dependent dependent) {
    if (dependents != null && dependents.remove(dependent) && dependents.isEmpty()) {
      dependents = null;
    }
  }

  /** Marks this; true if that is all: nothing was marked before, and nobody has to hear of it. */
  final synchronized boolean markAlone(int mark) {
    boolean isAlone = state == 0 && dependents == null;
    state |= mark;
    return isAlone;
  }

  /** Marks this, and lists those who have to hear. They are forgotten after all of them are in the list. */
  final synchronized void handOn(Deque<Source> open, int mark) {
    if (dependents != null) {
      for (Dependent dependent : dependents) {
        Trace trace = dependent.get();
        if (trace != null) {
          open.addLast(trace);
        }
      }
    }
    state |= mark;
    dependents = null;
  }

  /** Returns how many have to hear, those included that are collected and were not cleaned up. For tests. */
  final synchronized int dependents() {
    return dependents == null ? 0 : dependents.size();
  }
}
