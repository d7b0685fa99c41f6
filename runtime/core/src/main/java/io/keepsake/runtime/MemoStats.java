package io.keepsake.runtime;

/**
 * What happened to a cache since it was made.
 *
 * @param hits calls that were answered from memory, those that waited for another's computation included
 * @param misses calls that were not; they computed, or were answered from a store
 * @param computations computations that ended with a value; a future counts when it is returned, and once more among
 *     the failures if it fails; of a computation of many answers each key counts, and one that it gave no answer for as well
 * @param failures computations that ended with an exception
 * @param evictions answers that left because there were too many
 * @param expirations answers that were found to be too old
 * @param invalidations answers that were removed by hand; {@code invalidateAll} counts each that it removed
 * @param storeHits calls that were answered from the store behind the memory; they are among the misses
 * @param storeFailures operations of the store behind the memory that failed; the call went on without it
 */
public record MemoStats(
    long hits,
    long misses,
    long computations,
    long failures,
    long evictions,
    long expirations,
    long invalidations,
    long storeHits,
    long storeFailures) {

  /**
   * Returns how many calls there were.
   *
   * @return hits and misses
   */
  public long calls() {
    return hits + misses;
  }

  /**
   * Returns the share of calls that were answered from memory.
   *
   * @return from 0 to 1; 1 if there was no call
   */
  public double hitRatio() {
    long calls = calls();
    return calls == 0 ? 1.0 : (double) hits / calls;
  }
}
