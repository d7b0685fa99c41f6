package io.keepsake.contract.service;

import io.keepsake.Backend;
import io.keepsake.Memoize;
import io.keepsake.test.MemoryStores;

/** {@link Recursion} with stores of bytes of the application. */
public class OwnRecursion implements Recursion {

  @Memoize(backend = Backend.CUSTOM, stores = MemoryStores.class)
  @Override
  public long fib(int n) {
    return n < 2 ? n : fib(n - 1) + fib(n - 2);
  }

  @Memoize(backend = Backend.CUSTOM, stores = MemoryStores.class)
  @Override
  public int self(int n) {
    return self(n) + 1;
  }

  @Memoize(backend = Backend.CUSTOM, stores = MemoryStores.class)
  @Override
  public int ping(int n) {
    return pong(n) + 1;
  }

  @Memoize(backend = Backend.CUSTOM, stores = MemoryStores.class)
  @Override
  public int pong(int n) {
    return ping(n) + 1;
  }

  @Memoize(backend = Backend.CUSTOM, stores = MemoryStores.class)
  @Override
  public long depth(long n) {
    return n <= 0 ? 0 : depth(n - 1) + 1;
  }
}
