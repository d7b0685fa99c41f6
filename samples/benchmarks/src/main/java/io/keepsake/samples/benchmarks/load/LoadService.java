package io.keepsake.samples.benchmarks.load;

import io.keepsake.Backend;
import io.keepsake.Memoize;

/** The method that both processes call. The compiler writes {@code MemoizedLoadService}. */
class LoadService {
  /** The longest answer has so many repetitions of its key. */
  private static final int LONGEST = 40;

  @Memoize(backend = Backend.PERSISTENT, capacity = Memoize.UNBOUNDED)
  String answer(int key) {
    return expected(key);
  }

  /** Returns the only right answer. */
  static String expected(int key) {
    return (key + ";").repeat(1 + Math.floorMod(key * 0x9E3779B9, LONGEST));
  }
}
