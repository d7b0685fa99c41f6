package io.keepsake.contract.use;

import io.keepsake.Backend;
import io.keepsake.Memoize;
import java.util.concurrent.atomic.AtomicInteger;

/** Static memoized methods, in a class that cannot be extended. */
final class Formulas {
  static final AtomicInteger COMPUTATIONS = new AtomicInteger();

  private Formulas() {}

  @Memoize
  static long square(int n) {
    COMPUTATIONS.incrementAndGet();
    return (long) n * n;
  }

  @Memoize(backend = Backend.LFU)
  static String join(String first, Object... rest) {
    COMPUTATIONS.incrementAndGet();
    return first + rest.length;
  }
}
