package io.keepsake.samples.orders.load;

import io.keepsake.runtime.MemoClock;
import io.keepsake.samples.orders.shop.ForeignRates;
import java.time.Duration;
import java.util.function.Consumer;

/** Asks for an exchange rate while the service behind it fails, until the last rate is too old to be given. */
final class Outage {
  private static final String PATH = "/rates/USD";
  private static final int UNAVAILABLE = 503;

  private final Http http;
  private final ForeignRates foreign;
  private final MemoClock clock;
  private final Consumer<Duration> pause;

  /**
   * Prepares it.
   *
   * @param clock that of the caches
   * @param pause lets its time pass
   */
  Outage(Http http, ForeignRates foreign, MemoClock clock, Consumer<Duration> pause) {
    this.http = http;
    this.foreign = foreign;
    this.clock = clock;
    this.pause = pause;
  }

  /**
   * What was seen.
   *
   * @param answers how often the last rate was given while the service failed
   * @param served for how long after it was fetched
   * @param attempts how often the service was asked meanwhile
   * @param failed whether callers were told in the end
   * @param recovered whether there was a new rate once the service worked again
   */
  record Finding(int answers, Duration served, long attempts, boolean failed, boolean recovered) {}

  /**
   * Fetches a rate, and lets the service fail.
   *
   * @param step the time between two questions
   * @param steps how many questions at the most
   */
  Finding run(Duration step, int steps) {
    long number = http.get(PATH).number("number");
    long start = clock.nanos();
    long calls = foreign.calls();
    foreign.failing(true);
    int answers = 0;
    Duration served = Duration.ZERO;
    Answer answer = http.get(PATH);
    while (answer.isOk() && answer.number("number") == number && answers < steps) {
      answers++;
      served = Duration.ofNanos(clock.nanos() - start);
      pause.accept(step);
      answer = http.get(PATH);
    }
    long attempts = foreign.calls() - calls;
    foreign.failing(false);
    Answer later = http.get(PATH);
    return new Finding(
        answers,
        served,
        attempts,
        answer.status() == UNAVAILABLE,
        later.isOk() && later.number("number") > number);
  }
}
