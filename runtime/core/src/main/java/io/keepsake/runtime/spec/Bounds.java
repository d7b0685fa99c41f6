package io.keepsake.runtime.spec;

/**
 * How much a cache keeps, and how long. Durations are in nanoseconds and above zero, or {@link MemoSpec#NEVER}.
 *
 * @param capacity the number of answers kept at the most; {@link Integer#MAX_VALUE} for no bound
 * @param ttl how long an answer lives after it was written
 * @param idle how long an answer lives after it was used
 * @param waitTimeout how long a caller waits for another's computation
 * @param enabled false if each call computes
 */
public record Bounds(int capacity, long ttl, long idle, long waitTimeout, boolean enabled) {
  /** Those of an annotation that says nothing of them. */
  static final Bounds DEFAULT = new Bounds(
      MemoSpec.DEFAULT_CAPACITY, MemoSpec.NEVER, MemoSpec.NEVER, MemoSpec.DEFAULT_WAIT, true);
}
