package io.keepsake.contract.service;

/** Memoized methods that call memoized methods. */
public interface Recursion {

  /** A Fibonacci number, modulo 2^64. */
  long fib(int n);

  /** Needs its own answer. */
  int self(int n);

  /** Needs {@link #pong}. */
  int ping(int n);

  /** Needs {@link #ping}. */
  int pong(int n);

  /** Counts how deep it calls itself: {@code n}, if the stack is large enough. */
  long depth(long n);
}
