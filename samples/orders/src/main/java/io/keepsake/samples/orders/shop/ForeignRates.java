package io.keepsake.samples.orders.shop;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Stands for the service of others: each call gives another rate; it can be made to fail, and to be slow. */
public final class ForeignRates implements ExchangeRates {
  private static final Map<String, Double> RATES = Map.of("USD", 1.08, "GBP", 0.86, "JPY", 169.4);

  private final AtomicLong calls = new AtomicLong();
  private volatile boolean failing;
  private volatile Duration delay = Duration.ZERO;

  /** Begins well and fast. */
  public ForeignRates() {}

  /** Fails from now on, or no more. */
  public void failing(boolean failing) {
    this.failing = failing;
  }

  /** Takes so long from now on. */
  public void delay(Duration delay) {
    this.delay = delay;
  }

  /** {@return how often it was called} */
  public long calls() {
    return calls.get();
  }

  @Override
  public Rate rate(String currency) {
    long number = calls.incrementAndGet();
    try {
      TimeUnit.NANOSECONDS.sleep(delay.toNanos());
    } catch (InterruptedException interrupted) { // hardTimeout interrupts
      Thread.currentThread().interrupt();
      throw new RatesException("the exchange was given up");
    }
    if (failing) {
      throw new RatesException("the exchange is closed");
    }
    Double rate = RATES.get(currency);
    if (rate == null) {
      throw new NotFoundException("rate of " + currency);
    }
    return new Rate(currency, rate * (1 + number % 10 / 1_000.0), number);
  }
}
