package io.keepsake.samples.benchmarks.recursion;

import java.util.HashMap;
import java.util.Map;

/** With a map in the method itself: one frame a call, and no more work than a hand-written memo needs. */
final class MapFib extends Fib {
  private final Map<Integer, Long> answers = new HashMap<>();

  @Override
  long fib(int n) {
    Long known = answers.get(n);
    if (known != null) {
      return known;
    }
    reach(n);
    long answer = n < 2 ? n : fib(n - 1) + fib(n - 2);
    answers.put(n, answer);
    return answer;
  }
}
