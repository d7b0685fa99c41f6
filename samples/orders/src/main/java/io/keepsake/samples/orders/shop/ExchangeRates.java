package io.keepsake.samples.orders.shop;

import io.keepsake.Memoize;

/**
 * A service of others, which is slow at times, and away at others. The generated {@code MemoizedExchangeRates} goes around
 * any client of it.
 */
public interface ExchangeRates {

  /**
   * Returns a rate that is at most ten minutes old, and a newer one without waiting where it is asked for often. If the
   * service fails, the last rate is given for another two hours; if it is slow, after a quarter of a second.
   *
   * @throws RatesException if the service fails, and there is no rate that is young enough
   * @throws NotFoundException if there is no such currency
   */
  @Memoize(
      ttl = "10m",
      refresh = "8m",
      staleOnError = "2h",
      staleOnTimeout = "250ms",
      hardTimeout = "10s")
  Rate rate(String currency);
}
