package io.keepsake.samples.orders.shop;

import io.keepsake.Updates;

/** Sets rates by hand, for the day when the service of others gives wrong ones. */
public class RateDesk {
  /** Has set nothing yet. */
  public RateDesk() {}

  /**
   * Sets a rate, which is good for as long as one of the service would be. There is no database that another order of two such
   * calls could contradict: the one that is stored last counts, and {@code @Updates} is all there is to do.
   */
  @Updates(type = ExchangeRates.class, method = "rate", value = "rate")
  public void set(String currency, Rate rate) {
    if (!(rate.value() > 0)) {
      throw new IllegalArgumentException("a rate is above zero: " + rate.value());
    }
  }
}
