package io.keepsake.contract.track;

import io.keepsake.Memoize;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Answers that are made of each other in a long row. */
public class Chain {
  final AtomicLong world = new AtomicLong();
  final AtomicInteger computations = new AtomicInteger();

  @Memoize(track = true)
  public long base(int n) {
    return world.get();
  }

  @Memoize(track = true, capacity = Memoize.UNBOUNDED)
  public long link(int n) {
    computations.incrementAndGet();
    return n == 0 ? base(0) : link(n - 1) + 1;
  }

  @Memoize(track = true, capacity = 64)
  public long leafOf(int n) {
    return base(0) + n;
  }

  @Memoize(track = true, capacity = Memoize.UNBOUNDED)
  public long fib(int n) {
    return n < 2 ? base(0) + n : fib(n - 1) + fib(n - 2);
  }
}
