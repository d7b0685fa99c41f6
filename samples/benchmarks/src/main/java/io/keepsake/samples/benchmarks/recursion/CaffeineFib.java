package io.keepsake.samples.benchmarks.recursion;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** With Caffeine in the method itself; {@code get(key, function)} forbids recursion. */
final class CaffeineFib extends Fib {
  private final Cache<Integer, Long> answers =
      Caffeine.newBuilder().maximumSize(1_000_000).build();

  @Override
  long fib(int n) {
    Long known = answers.getIfPresent(n);
    if (known != null) {
      return known;
    }
    reach(n);
    long answer = n < 2 ? n : fib(n - 1) + fib(n - 2);
    answers.put(n, answer);
    return answer;
  }
}
