package io.keepsake.samples.orders.load;

import io.keepsake.samples.orders.shop.ForeignRates;
import java.time.Duration;
import java.util.function.Consumer;

/** Asks for an exchange rate that has expired while the service behind it is slow. */
final class Slowness {
  private static final String PATH = "/rates/GBP";

  private final Http http;
  private final ForeignRates foreign;
  private final Consumer<Duration> pause;

  Slowness(Http http, ForeignRates foreign, Consumer<Duration> pause) {
    this.http = http;
    this.foreign = foreign;
    this.pause = pause;
  }

  /**
   * What was seen.
   *
   * @param isOld whether the last rate was given
   * @param after how long the caller has waited
   */
  record Finding(boolean isOld, Duration after) {}

  /**
   * Fetches a rate, lets it expire, and asks again.
   *
   * @param ttl how long a rate is good
   * @param delay how long the service takes
   */
  Finding run(Duration ttl, Duration delay) {
    long number = http.get(PATH).number("number");
    foreign.delay(delay);
    try {
      pause.accept(ttl);
      long start = System.nanoTime();
      Answer answer = http.get(PATH);
      Duration after = Duration.ofNanos(System.nanoTime() - start);
      return new Finding(answer.isOk() && answer.number("number") == number, after);
    } finally {
      foreign.delay(Duration.ZERO);
    }
  }
}
