package io.keepsake.contract.use;

import io.keepsake.Memoize;

/** A class whose constructor calls a memoized method, before there is a cache. */
class EarlyBird {
  final int first;
  int computations;

  EarlyBird(int base) {
    this.first = plus(base);
  }

  @SuppressWarnings("KS098: the test counts")
  @Memoize
  int plus(int n) {
    computations++;
    return n + 1;
  }
}
