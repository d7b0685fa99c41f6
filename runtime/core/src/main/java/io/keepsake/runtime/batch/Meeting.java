package io.keepsake.runtime.batch;

/**
 * Decides what becomes of a call that finds another thread computing its answer.
 *
 * @param <E> the entries of the table
 */
@FunctionalInterface
public interface Meeting<E> {

  /**
   * Decides; no lock is held.
   *
   * @param flight what the other thread computes
   * @return what the call goes on with
   */
  E meet(E flight);
}
