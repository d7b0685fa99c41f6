package io.keepsake.samples.orders.web;

import io.keepsake.samples.orders.shop.ExchangeRates;
import io.keepsake.samples.orders.shop.Rate;
import io.keepsake.samples.orders.shop.RateDesk;

/** {@code /rates}. */
public final class RateRoutes {
  private RateRoutes() {}

  /** A rate as it is sent. */
  private record NewRate(double value) {}

  /** Adds the routes. */
  public static void add(Router router, ExchangeRates rates, RateDesk desk) {
    router.on("GET", "/rates/{currency}", call -> rates.rate(call.text("currency")));
    router.on("PUT", "/rates/{currency}", call -> {
      Rate rate = new Rate(call.text("currency"), call.body(NewRate.class).value(), 0);
      desk.set(rate.currency(), rate);
      return rate;
    });
  }
}
