package io.keepsake.contract.track;

import java.util.function.IntUnaryOperator;

/** The outside world of shared answers. */
final class Registry {
  /** Replaced by tests. */
  static final World value = new World();

  private Registry() {}

  /** A function that can be replaced. */
  static final class World {
    volatile IntUnaryOperator function = n -> n;

    int apply(int n) {
      return function.applyAsInt(n);
    }
  }
}
