package io.keepsake.contract.service;

import io.keepsake.Backend;
import io.keepsake.Memoize;

/** {@link Recursion} with the backend FOLDER. */
public class FolderRecursion implements Recursion {

  @Memoize(backend = Backend.FOLDER)
  @Override
  public long fib(int n) {
    return n < 2 ? n : fib(n - 1) + fib(n - 2);
  }

  @Memoize(backend = Backend.FOLDER)
  @Override
  public int self(int n) {
    return self(n) + 1;
  }

  @Memoize(backend = Backend.FOLDER)
  @Override
  public int ping(int n) {
    return pong(n) + 1;
  }

  @Memoize(backend = Backend.FOLDER)
  @Override
  public int pong(int n) {
    return ping(n) + 1;
  }

  @Memoize(backend = Backend.FOLDER)
  @Override
  public long depth(long n) {
    return n <= 0 ? 0 : depth(n - 1) + 1;
  }
}
