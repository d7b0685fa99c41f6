package io.keepsake.runtime.batch;

import io.keepsake.runtime.flight.Flight;
import org.jspecify.annotations.Nullable;

/**
 * The computations of one table, as a batch sees them.
 *
 * @param <E> the entries of the table
 */
public interface Flights<E extends Flight> {

  /**
   * Returns what entries are compared by.
   *
   * @param entry an entry with arguments
   * @return an object that is equal for entries with the same arguments
   */
  Object identity(E entry);

  /**
   * Finds out who answers, as a single call does.
   *
   * @param mine an entry with arguments
   * @param meeting decides where another thread computes the answer
   * @return what {@code meeting} has returned; an entry with a value; or {@code mine} without one, and then the caller
   *     computes
   */
  E join(E mine, Meeting<E> meeting);

  /**
   * Waits for another thread; throws what its computation has thrown.
   *
   * @param flight what it computes
   * @param patience how long to wait at the most, in nanoseconds; if not above zero, not at all
   * @return the entry that answers; one that is {@linkplain Flight#isWithoutAnswer without answer}; or null if the caller
   *     should compute for itself
   */
  @Nullable
  E await(E flight, long patience);

  /**
   * Ends a computation that gave no answer for this entry.
   *
   * @param mine an entry that {@link #join} returned
   */
  void absent(E mine);

  /**
   * Ends a computation that was not begun.
   *
   * @param mine an entry that {@link #join} returned
   */
  void giveUp(E mine);

  /**
   * Ends a computation that has failed.
   *
   * @param mine an entry that {@link #join} returned, whose outcome is the exception
   * @return an entry with an answer that has expired, to be given instead; null if there is none
   */
  @Nullable
  E fail(E mine);

  /**
   * Returns how long a call waits for others.
   *
   * @return nanoseconds, above zero
   */
  long patience();

  /**
   * Returns the time that waits are measured by.
   *
   * @return nanoseconds since some moment
   */
  long nanos();
}
