package io.keepsake.samples.orders.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ReportTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Report report = new Report(new PrintStream(bytes, true, UTF_8));

  private static Outcome outcome(long nanos, Map<String, Long> calls) {
    Samples samples = new Samples();
    for (int i = 1; i <= 100; i++) {
      samples.add(Kind.ORDER, i * nanos);
    }
    return Outcome.of(samples, Map.of("OrderService.order", 5L), calls, List.of());
  }

  private Stream<String> lines() {
    return bytes.toString(UTF_8).lines().map(line -> line.replaceAll(" +", " "));
  }

  @Test
  void compare_callsAndTimes_ofBoth() {
    report.compare(
        outcome(100_000, Map.of("OrderService.order", 105L, "OrderService.place", 7L)),
        outcome(10_000, Map.of("OrderService.order", 25L, "OrderService.ship", 7L)));

    assertThat(lines())
        .contains(
            "GET /orders/{id} 100 100 100 20 / 5.0 5.10 ms 0.51 ms 10.00 ms 1.00 ms",
            "POST, PUT and DELETE 0 7 0 7 / 1.0 0.00 ms 0.00 ms 0.00 ms 0.00 ms",
            "all that read 100 20 / 5.0");
  }

  @Test
  void isGood_fewerCalls_andNothingStale() {
    Outcome plain = outcome(1, Map.of("OrderService.order", 105L));
    Outcome fewer = outcome(1, Map.of("OrderService.order", 104L));
    StaleRead read = new StaleRead(new Entity(Kind.PRODUCT, 1), 2, 1);

    assertThat(Report.isGood(plain, fewer)).isTrue();
    assertThat(Report.isGood(plain, plain)).isFalse();
    assertThat(Report.isGood(plain, new Outcome(fewer.samples(), fewer.calls(), List.of(read))))
        .isFalse();
    assertThat(Report.isGood(new Outcome(plain.samples(), plain.calls(), List.of(read)), fewer))
        .isFalse();
  }

  @Test
  void stale_theFirstOfThem() {
    StaleRead read = new StaleRead(new Entity(Kind.PRODUCT, 1), 2, 1);
    report.stale("plain", List.of());
    report.stale("memoized", Collections.nCopies(12, read));

    assertThat(lines().toList())
        .hasSize(12)
        .startsWith("0 stale reads, plain", "12 stale reads, memoized")
        .contains(
            " GET /products/1 gave revision 1 after an update to revision 2 was acknowledged");
  }
}
