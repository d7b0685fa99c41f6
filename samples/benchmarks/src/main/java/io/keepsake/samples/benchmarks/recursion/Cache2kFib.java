package io.keepsake.samples.benchmarks.recursion;

import org.cache2k.Cache;
import org.cache2k.Cache2kBuilder;

/** With cache2k, whose loader asks the cache. */
final class Cache2kFib extends Fib {
  private final Cache<Integer, Long> answers = Cache2kBuilder.of(Integer.class, Long.class)
      .entryCapacity(1_000_000)
      .eternal(true)
      .loader(this::compute)
      .build();

  @Override
  long fib(int n) {
    return answers.get(n);
  }

  private long compute(int n) {
    reach(n);
    return n < 2 ? n : fib(n - 1) + fib(n - 2);
  }
}
