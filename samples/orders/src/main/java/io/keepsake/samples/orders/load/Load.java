package io.keepsake.samples.orders.load;

import io.keepsake.runtime.Memos;
import io.keepsake.runtime.MemosBuilder;
import io.keepsake.samples.orders.Shop;
import io.keepsake.samples.orders.shop.ForeignRates;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;

/** Loads the shop without memoization and with it, and lets the exchange rates fail. */
public final class Load {
  private static final Duration DISTANCE = Duration.ofMillis(1);
  private static final String INTRODUCTION = """
      %s
      Each call of the database is on its way for %d ms. Plain: the same service with enabled=false for each method.

      """;

  private Load() {}

  /**
   * Runs all, and prints what was found. Exits with 1 if a read was stale, if there were not fewer calls of the database with
   * memoization, or if no rate was given while the service failed.
   *
   * @param arguments the clients, the steps of each, and how many steps of 100 are updates; or nothing
   */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, ExecutionException {
    // What the caches log, in one line and without a trace.
    System.setProperty("java.util.logging.SimpleFormatter.format", "%4$s: %5$s%n");
    Scenario scenario = Scenario.of(arguments);
    System.out.printf(INTRODUCTION, scenario.text(), DISTANCE.toMillis());
    run(scenario, switchedOff()); // so that neither of the others has the JVM's cold start
    Outcome plain = run(scenario, switchedOff());
    Outcome memoized = run(scenario, Memos.builder());
    Report report = new Report(System.out);
    report.compare(plain, memoized);
    System.out.println();
    report.stale("plain", plain.stale());
    report.stale("memoized", memoized.stale());
    boolean isServed = Trouble.make(scenario);
    if (!Report.isGood(plain, memoized) || !isServed) {
      System.exit(1);
    }
  }

  private static MemosBuilder switchedOff() {
    MemosBuilder builder = Memos.builder();
    Shop.MEMOIZED.forEach(method -> builder.override(method + ".enabled", "false"));
    return builder;
  }

  private static Outcome run(Scenario scenario, MemosBuilder builder)
      throws IOException, InterruptedException, ExecutionException {
    try (Workplace place = Workplace.open(scenario, DISTANCE);
        Memos memos = builder.directory(place.answers()).build()) {
      return new Trial(scenario)
          .run(Shop.open(memos, place.database(), new ForeignRates()), place.database());
    }
  }
}
