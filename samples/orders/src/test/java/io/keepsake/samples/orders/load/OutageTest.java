package io.keepsake.samples.orders.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.runtime.Memos;
import io.keepsake.samples.orders.Fixtures;
import io.keepsake.samples.orders.Shop;
import io.keepsake.samples.orders.database.Database;
import io.keepsake.samples.orders.shop.ForeignRates;
import io.keepsake.samples.orders.web.WebServer;
import io.keepsake.test.MemosExtension;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

final class OutageTest {
  private static final Duration STEP = Duration.ofMinutes(10);

  @RegisterExtension
  final MemosExtension caches =
      MemosExtension.create().with(builder -> builder.executor(Runnable::run));

  private final ForeignRates foreign = new ForeignRates();

  @Test
  void memoized_theLastRateIsGivenForTwoHoursAfterItsTenMinutes(@TempDir Path directory)
      throws Exception {
    Outage.Finding finding = run(directory, 1_000);

    assertThat(finding.served()).isEqualTo(Duration.ofMinutes(120));
    assertThat(finding.answers()).isEqualTo(13);
    assertThat(finding.failed()).isTrue();
    assertThat(finding.recovered()).isTrue();
    assertThat(foreign.calls()).isEqualTo(finding.attempts() + 2);
  }

  @Test
  void memoized_notLongEnough_isNoFailure(@TempDir Path directory) throws Exception {
    Outage.Finding finding = run(directory, 5);

    assertThat(finding.answers()).isEqualTo(5);
    assertThat(finding.failed()).isFalse();
  }

  @Test
  void plain_noRateIsGiven(@TempDir Path directory) throws Exception {
    try (Memos off =
            Memos.builder().override("ExchangeRates.rate.enabled", "false").build();
        Database database = Fixtures.database(directory);
        WebServer server = WebServer.start(Shop.open(off, database, foreign), 0, 2)) {
      Outage.Finding finding = new Outage(
              new Http(server.port()), foreign, caches.clock(), caches.clock()::advance)
          .run(STEP, 1_000);

      assertThat(finding.answers()).isZero();
      assertThat(finding.failed()).isTrue();
      assertThat(finding.recovered()).isTrue();
    }
  }

  private Outage.Finding run(Path directory, int steps) throws Exception {
    try (Database database = Fixtures.database(directory);
        WebServer server = WebServer.start(Shop.open(caches.memos(), database, foreign), 0, 2)) {
      return new Outage(new Http(server.port()), foreign, caches.clock(), caches.clock()::advance)
          .run(STEP, steps);
    }
  }
}
