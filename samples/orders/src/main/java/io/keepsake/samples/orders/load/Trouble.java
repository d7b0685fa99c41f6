package io.keepsake.samples.orders.load;

import io.keepsake.runtime.MemoClock;
import io.keepsake.runtime.Memos;
import io.keepsake.runtime.MemosBuilder;
import io.keepsake.samples.orders.Shop;
import io.keepsake.samples.orders.shop.ForeignRates;
import io.keepsake.samples.orders.web.WebServer;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;

/** Lets the exchange rates fail and be slow, with seconds in place of the hours that the annotation says. */
final class Trouble {
  private static final Duration TTL = Duration.ofMillis(500);
  private static final Duration STEP = Duration.ofMillis(50);
  private static final int STEPS = 200;
  private static final Duration DELAY = Duration.ofSeconds(1);
  private static final String TEXT = """

      Exchange rates, here with ttl=500ms, refresh=400ms, staleOnError=2s and staleOnTimeout=100ms:
      the service fails: the last rate was given %d times, up to %,d ms after it was fetched; the service was asked %d times;
      %s; %s;
      the service takes %,d ms: %s rate was given after %d ms.
      """;

  private Trouble() {}

  /** Makes it, and prints what was found. Returns whether the last rate was given for a while, and a new one in the end. */
  static boolean make(Scenario scenario) throws IOException {
    ForeignRates foreign = new ForeignRates();
    try (Workplace place = Workplace.open(scenario, Duration.ZERO);
        Memos memos = shortTimes().directory(place.answers()).build();
        WebServer server = WebServer.start(Shop.open(memos, place.database(), foreign), 0, 2)) {
      Http http = new Http(server.port());
      Outage.Finding outage =
          new Outage(http, foreign, MemoClock.system(), Trouble::sleep).run(STEP, STEPS);
      Slowness.Finding slowness = new Slowness(http, foreign, Trouble::sleep).run(TTL, DELAY);
      print(outage, slowness);
      return outage.answers() > 0 && outage.failed() && outage.recovered();
    }
  }

  private static MemosBuilder shortTimes() {
    return Memos.builder()
        .override("ExchangeRates.rate.ttl", "500ms")
        .override("ExchangeRates.rate.refresh", "400ms")
        .override("ExchangeRates.rate.staleOnError", "2s")
        .override("ExchangeRates.rate.staleOnTimeout", "100ms");
  }

  private static void print(Outage.Finding outage, Slowness.Finding slowness) {
    System.out.printf(
        Locale.ROOT,
        TEXT,
        outage.answers(),
        outage.served().toMillis(),
        outage.attempts(),
        outage.failed()
            ? "then callers were told that it fails"
            : "callers were never told that it fails",
        outage.recovered()
            ? "there was a new rate as soon as it worked again"
            : "there was no new rate when it worked again",
        DELAY.toMillis(),
        slowness.isOld() ? "the last" : "another",
        slowness.after().toMillis());
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", interrupted);
    }
  }
}
