package io.keepsake.runtime.trace;

import org.jspecify.annotations.Nullable;

/** One answer that a computation has read. */
public interface Reading {

  /**
   * Returns what holds the answer.
   *
   * @return the same object for the same answer
   */
  Object answer();

  /**
   * Tells whether there is a value.
   *
   * @return false while it is computed, and if that has failed
   */
  boolean hasValue();

  /**
   * Returns the value that was read.
   *
   * @return the value, boxed if it is primitive
   */
  @Nullable
  Object value();

  /**
   * Lets what was made of the answer end with it.
   *
   * @param reader the trace of what was made of it
   */
  void limit(Trace reader);
}
