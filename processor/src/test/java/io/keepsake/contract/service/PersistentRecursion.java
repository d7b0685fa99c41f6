package io.keepsake.contract.service;

import io.keepsake.Backend;
import io.keepsake.Memoize;

/** {@link Recursion} with the backend PERSISTENT. */
public class PersistentRecursion implements Recursion {

  @Memoize(backend = Backend.PERSISTENT)
  @Override
  public long fib(int n) {
    return n < 2 ? n : fib(n - 1) + fib(n - 2);
  }

  @Memoize(backend = Backend.PERSISTENT)
  @Override
  public int self(int n) {
    return self(n) + 1;
  }

  @Memoize(backend = Backend.PERSISTENT)
  @Override
  public int ping(int n) {
    return pong(n) + 1;
  }

  @Memoize(backend = Backend.PERSISTENT)
  @Override
  public int pong(int n) {
    return ping(n) + 1;
  }

  @Memoize(backend = Backend.PERSISTENT)
  @Override
  public long depth(long n) {
    return n <= 0 ? 0 : depth(n - 1) + 1;
  }
}
