package io.keepsake.contract.use;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.runtime.Memos;
import io.keepsake.test.MemosExtension;
import io.keepsake.test.StepExecutor;
import io.keepsake.test.VirtualClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Background computations of a test run when the test says so. */
@ExtendWith(MemosExtension.class)
class RenewedRatesTest {

  @Test
  void rate_isRenewedByTheExecutorOfTheTest(
      Memos memos, VirtualClock clock, StepExecutor executor) {
    MemoizedRenewedRates rates = new MemoizedRenewedRates(memos);
    assertThat(rates.rate("EUR")).isEqualTo(1);
    rates.rate = 2;
    clock.advance(Duration.ofMinutes(8));
    assertThat(rates.rate("EUR")).isEqualTo(1);
    assertThat(rates.rate("EUR")).isEqualTo(1);
    assertThat(executor.pending()).isEqualTo(1);
    executor.runAll();
    assertThat(rates.rate("EUR")).isEqualTo(2);
  }
}
