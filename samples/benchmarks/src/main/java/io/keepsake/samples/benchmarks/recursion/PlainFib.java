package io.keepsake.samples.benchmarks.recursion;

/** Without a cache. */
final class PlainFib extends Fib {
  @Override
  long fib(int n) {
    reach(n);
    return n < 2 ? n : fib(n - 1) + fib(n - 2);
  }
}
