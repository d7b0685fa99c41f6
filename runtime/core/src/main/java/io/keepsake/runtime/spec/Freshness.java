package io.keepsake.runtime.spec;

/**
 * What an annotation says about answers that get old while better ones fail or are slow. Durations are in nanoseconds and
 * above zero, or {@link MemoSpec#NEVER}.
 *
 * @param refresh how long after it was written an answer is computed anew in the background
 * @param staleOnError how long after it has expired an answer is given if a new one fails
 * @param staleOnTimeout how long a caller waits for a new answer before it is given the one that has expired
 * @param hardTimeout how long a computation may take
 */
public record Freshness(long refresh, long staleOnError, long staleOnTimeout, long hardTimeout) {
  /** Nothing of it. */
  public static final Freshness NONE =
      new Freshness(MemoSpec.NEVER, MemoSpec.NEVER, MemoSpec.NEVER, MemoSpec.NEVER);

  /**
   * Tells whether answers are computed anew before they expire.
   *
   * @return true if there is a time for it
   */
  public boolean refreshes() {
    return refresh != MemoSpec.NEVER;
  }

  /**
   * Tells whether answers may be given that have expired.
   *
   * @return true if a failure or a slow computation leads to it
   */
  public boolean givesStale() {
    return staleOnError != MemoSpec.NEVER || staleOnTimeout != MemoSpec.NEVER;
  }

  /**
   * Tells whether computations run where their callers can leave them.
   *
   * @return true if one of the timeouts is given
   */
  public boolean hasTimeouts() {
    return staleOnTimeout != MemoSpec.NEVER || hardTimeout != MemoSpec.NEVER;
  }
}
