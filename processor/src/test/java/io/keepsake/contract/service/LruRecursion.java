package io.keepsake.contract.service;

import io.keepsake.Memoize;

/** {@link Recursion} with the backend LRU. */
public class LruRecursion implements Recursion {

  @Memoize
  @Override
  public long fib(int n) {
    return n < 2 ? n : fib(n - 1) + fib(n - 2);
  }

  @Memoize
  @Override
  public int self(int n) {
    return self(n) + 1;
  }

  @Memoize
  @Override
  public int ping(int n) {
    return pong(n) + 1;
  }

  @Memoize
  @Override
  public int pong(int n) {
    return ping(n) + 1;
  }

  @Memoize
  @Override
  public long depth(long n) {
    return n <= 0 ? 0 : depth(n - 1) + 1;
  }
}
