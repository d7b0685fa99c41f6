package io.keepsake.runtime.table;

/** A computation that generated code hands over: it calls the memoized method and publishes what that returns. */
@FunctionalInterface
public interface Work {

  /**
   * Computes.
   *
   * @throws Throwable what the memoized method throws
   */
  void run() throws Throwable;
}
