package io.keepsake.samples.benchmarks.recursion;

import io.keepsake.Memoize;

/** The plain method, memoized. The compiler writes {@code MemoizedLruFib}. */
class LruFib extends Fib {
  @Override
  @Memoize(capacity = Memoize.UNBOUNDED)
  long fib(int n) {
    reach(n);
    return n < 2 ? n : fib(n - 1) + fib(n - 2);
  }
}
