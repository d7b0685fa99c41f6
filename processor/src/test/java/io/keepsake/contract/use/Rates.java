package io.keepsake.contract.use;

import io.keepsake.Memoize;

/** An interface: its generated class wraps a delegate. */
public interface Rates {
  /** Returns the rate of a currency. */
  @Memoize(capacity = 8)
  double rate(String currency);

  /** Returns something that is not memoized. */
  int calls();

  /** Calls a memoized method from a default method. */
  default double twice(String currency) {
    return 2 * rate(currency);
  }
}
