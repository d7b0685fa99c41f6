package io.keepsake.runtime;

/** Is told how far the filling of a cache in bulk has come: by the thread that stores an answer, after each. */
@FunctionalInterface
public interface BuildProgress {
  /** A total that nobody has told. */
  long UNKNOWN = -1;

  /**
   * Takes note of an answer that was stored.
   *
   * @param done the number of answers that were stored until now, at least 1
   * @param total the number of answers that are to be expected, {@link #UNKNOWN} as long as the hook has not told it
   */
  void stored(long done, long total);
}
