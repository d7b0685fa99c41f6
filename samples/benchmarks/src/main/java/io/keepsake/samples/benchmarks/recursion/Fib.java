package io.keepsake.samples.benchmarks.recursion;

/** A recursive method, which notes how far down it came. */
abstract class Fib {
  private int lowest = Integer.MAX_VALUE;

  abstract long fib(int n);

  /** Notes that a call for a number began. */
  final void reach(int n) {
    lowest = n;
  }

  final int lowest() {
    return lowest;
  }
}
