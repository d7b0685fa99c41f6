package io.keepsake.runtime.flight;

import org.jspecify.annotations.Nullable;

/**
 * One computation: under way, ended with a value, or ended with an exception.
 *
 * <p>It is the base of a table's entry, so that a miss allocates entry and flight in one object. The value itself is a
 * field of the entry; it is written before {@link #outcome} and read after it.
 */
public abstract class Flight {
  /** The {@link #outcome} of a computation that was handed over to another thread, which has not begun. */
  public static final Object HANDED_OVER = "handed over";

  /** The {@link #outcome} of a computation of several answers that has ended without this one. */
  public static final Object ABSENT = "absent";

  /** The {@link #outcome} of a computation that was given up before it began. */
  public static final Object GIVEN_UP = "given up";

  /**
   * Where the computation stands: the {@link Thread} that computes, or {@link #HANDED_OVER} until there is one; null
   * once the value is there; the {@link Throwable} that it ended with; {@link #ABSENT} or {@link #GIVEN_UP}. Generated
   * code reads it on each call and writes an exception to it; a field because on an exhausted stack a write still works
   * where a call may not.
   */
  public volatile @Nullable Object outcome;

  /** Starts a computation by the current thread. */
  protected Flight() {
    this.outcome = Thread.currentThread();
  }

  /**
   * Tells whether the computation has not ended.
   *
   * @return true if a thread computes or is to compute
   */
  public final boolean isUnderWay() {
    Object outcome = this.outcome;
    return outcome instanceof Thread || outcome == HANDED_OVER;
  }

  /**
   * Tells whether the computation has ended with neither a value nor an exception, so that who waited for it has to look
   * for another one.
   *
   * @return true for {@link #ABSENT} and {@link #GIVEN_UP}
   */
  public final boolean isWithoutAnswer() {
    Object outcome = this.outcome;
    return outcome == ABSENT || outcome == GIVEN_UP;
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
