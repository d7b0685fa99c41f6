package io.keepsake.processor.model.plan.table;

import io.keepsake.processor.model.DurationText;

/**
 * What happens to answers that get old while better ones fail or are slow. Durations are in nanoseconds, {@link
 * DurationText#NONE} if there is nothing to say.
 *
 * @param refresh how long after it was written an answer is computed anew
 * @param staleOnError how long after it has expired an answer is given in place of a failure
 * @param staleOnTimeout how long a caller waits before it is given an answer that has expired
 * @param hardTimeout how long a computation may take
 */
public record FreshPlan(long refresh, long staleOnError, long staleOnTimeout, long hardTimeout) {

  /** Whether entries have the fields for it. */
  public boolean isUsed() {
    return departs() || fallsBack();
  }

  /** Whether answers are computed anew before they expire. */
  public boolean refreshes() {
    return refresh != DurationText.NONE;
  }

  /** Whether a caller whose computation fails may be given an answer that has expired. */
  public boolean fallsBack() {
    return staleOnError != DurationText.NONE;
  }

  /** Whether callers wait for computations that run in other threads. */
  public boolean hasTimeouts() {
    return staleOnTimeout != DurationText.NONE || hardTimeout != DurationText.NONE;
  }

  /** Whether computations may run in another thread than their caller's. */
  public boolean departs() {
    return refreshes() || hasTimeouts();
  }
}
