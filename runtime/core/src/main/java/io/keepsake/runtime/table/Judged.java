package io.keepsake.runtime.table;

import org.jspecify.annotations.Nullable;

/**
 * An answer that arrives later, and what was decided about it then. It ends after the decision was carried out, so that
 * nobody who sees its result finds it in the table against the decision.
 *
 * @param <T> the type of its result
 */
final class Judged<T extends @Nullable Object> extends Arrival<T> {
  /** The life of an answer that has not arrived. */
  static final long PENDING = -1;

  /** How long the answer is kept from its arrival on, in nanoseconds; 0 if it is not, {@link #PENDING} before. */
  volatile long life = PENDING;

  /** Whether the answer has arrived and is not kept. */
  boolean isRefused() {
    return life == 0;
  }
}
