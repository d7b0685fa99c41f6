package io.keepsake.runtime.batch;

import io.keepsake.runtime.flight.Flight;
import org.jspecify.annotations.Nullable;

/**
 * One of the answers that a batch is asked for. It remembers who else computes it, instead of waiting.
 *
 * @param <K> the keys of the caller
 * @param <E> the entries of the table
 */
final class Question<K extends @Nullable Object, E extends Flight> implements Meeting<E> {
  /** The caller's key; of several that ask for the same answer, the first. */
  final K key;

  /** The entry that this call computes if nobody else has an answer. */
  final E mine;

  /** The computation of another thread, if there was one. */
  @Nullable
  E foreign;

  /** The entry that answers; null as long as there is none. */
  @Nullable
  E answer;

  Question(K key, E mine) {
    this.key = key;
    this.mine = mine;
  }

  @Override
  public E meet(E flight) {
    foreign = flight;
    return flight;
  }
}
