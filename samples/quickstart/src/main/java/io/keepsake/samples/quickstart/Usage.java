package io.keepsake.samples.quickstart;

import io.keepsake.runtime.Memo;
import io.keepsake.runtime.MemoStats;
import java.util.List;

/**
 * How much a cache was used.
 *
 * @param name the method that it answers for
 * @param hits calls that were answered from memory
 * @param misses calls that were computed
 * @param entries answers that are kept in the end
 */
record Usage(String name, long hits, long misses, long entries) {

  static Usage of(Memo<?> memo) {
    MemoStats stats = memo.stats();
    return new Usage(memo.name(), stats.hits(), stats.misses(), memo.size());
  }

  /** Adds up several caches. */
  static Usage total(List<Usage> usages) {
    return usages.stream().reduce(new Usage("total", 0, 0, 0), Usage::plus);
  }

  private Usage plus(Usage other) {
    return new Usage(name, hits + other.hits, misses + other.misses, entries + other.entries);
  }

  /** Returns whether the cache was asked at all. */
  boolean asked() {
    return hits + misses > 0;
  }
}
