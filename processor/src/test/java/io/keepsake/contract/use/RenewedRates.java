package io.keepsake.contract.use;

import io.keepsake.Memoize;

/** A service whose answers are renewed before they expire. */
class RenewedRates {
  /** What the next computation gives. */
  int rate = 1;

  @Memoize(ttl = "10m", refresh = "8m")
  int rate(String currency) {
    return rate;
  }
}
