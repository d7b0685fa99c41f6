package io.keepsake.samples.benchmarks.recursion;

import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;

/** With Guava's loading cache, whose loader asks the cache. */
final class GuavaFib extends Fib {
  private final LoadingCache<Integer, Long> answers =
      CacheBuilder.newBuilder().maximumSize(1_000_000).build(CacheLoader.from(this::compute));

  @Override
  long fib(int n) {
    return answers.getUnchecked(n);
  }

  private long compute(int n) {
    reach(n);
    return n < 2 ? n : fib(n - 1) + fib(n - 2);
  }
}
