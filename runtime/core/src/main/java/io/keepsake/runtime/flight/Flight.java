package io.keepsake.runtime.flight;

import org.jspecify.annotations.Nullable;

/**
 * One computation: under way, ended with a value, or ended with an exception.
 *
 * <p>It is the base of a table's entry, so that a miss allocates entry and flight in one object. The value itself is a
 * field of the entry; it is written before {@link #outcome} and read after it.
 */
public abstract class Flight {
  /**
   * Where the computation stands: the {@link Thread} that computes, null once the value is there, or the {@link
   * Throwable} that it ended with. Generated code reads it on each call and writes an exception to it; a field because
   * on an exhausted stack a write still works where a call may not.
   */
  public volatile @Nullable Object outcome;

  /** Starts a computation by the current thread. */
  protected Flight() {
    this.outcome = Thread.currentThread();
  }

  /**
   * Tells whether nobody will end this computation: its thread has died.
   *
   * @return true if it is under way and its thread is not alive
   */
  public final boolean isAbandoned() {
    return outcome instanceof Thread owner && !owner.isAlive();
  }
}
