package io.keepsake.samples.orders.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.runtime.Memos;
import io.keepsake.test.MemosExtension;
import io.keepsake.test.StepExecutor;
import io.keepsake.test.VirtualClock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rates while the service behind them is well, fails, and is slow. */
@ExtendWith(MemosExtension.class)
final class ExchangeRatesTest {
  private static final String USD = "USD";
  private static final long PATIENCE_IN_SECONDS = 30;

  private final ForeignRates foreign = new ForeignRates();
  private MemoizedExchangeRates rates;
  private RateDesk desk;

  /** Computations run in their caller, as they do where no thread is free, until a test says otherwise. */
  @BeforeEach
  void make(Memos memos, StepExecutor executor) {
    executor.rejecting(true);
    rates = new MemoizedExchangeRates(memos, foreign);
    desk = new MemoizedRateDesk(memos);
  }

  private long number() {
    return rates.rate(USD).number();
  }

  @Test
  void rate_isKeptForTenMinutes(VirtualClock clock) {
    assertThat(number()).isEqualTo(1);
    clock.advance(Duration.ofMinutes(7));
    assertThat(number()).isEqualTo(1);
    clock.advance(Duration.ofMinutes(3));
    assertThat(number()).isEqualTo(2);
  }

  @Test
  void rate_thatIsAskedFor_isRenewedBeforeItsEnd(VirtualClock clock, StepExecutor executor) {
    number();
    executor.rejecting(false);
    clock.advance(Duration.ofMinutes(9));
    assertThat(number()).isEqualTo(1);
    assertThat(executor.pending()).isEqualTo(1);

    assertThat(executor.runNext()).isTrue();
    assertThat(number()).isEqualTo(2);
    clock.advance(Duration.ofMinutes(7));
    assertThat(number()).isEqualTo(2);
  }

  @Test
  void rate_ofAServiceThatFails_isTheLastOneForTwoHours(VirtualClock clock) {
    number();
    foreign.failing(true);
    clock.advance(Duration.ofMinutes(10));
    assertThat(number()).isEqualTo(1);
    clock.advance(Duration.ofHours(2).minusNanos(1));
    assertThat(number()).isEqualTo(1);
    assertThat(foreign.calls()).isEqualTo(3); // each call has tried again

    clock.advanceNanos(1);
    assertThatThrownBy(this::number).isInstanceOf(RatesException.class);
    foreign.failing(false);
    assertThat(number()).isEqualTo(5);
  }

  @Test
  void rate_ofAServiceThatIsSlow_isTheLastOne(VirtualClock clock, StepExecutor executor)
      throws Exception {
    number();
    clock.advance(Duration.ofMinutes(10));
    executor.rejecting(false);
    CompletableFuture<Long> answer = CompletableFuture.supplyAsync(this::number);
    executor.awaitPending(1); // the service is as slow as this task
    for (int i = 0; i < PATIENCE_IN_SECONDS * 1_000 && !answer.isDone(); i++) {
      clock.advance(Duration.ofMillis(250));
      TimeUnit.MILLISECONDS.sleep(1);
    }
    assertThat(answer.get(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)).isEqualTo(1);
  }

  @Test
  void rate_ofNoCurrency_isNotRemembered() {
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> rates.rate("XYZ")).hasMessage("there is no rate of XYZ");
    }
    assertThat(foreign.calls()).isEqualTo(2);
  }

  @Test
  void set_isTheAnswerUntilItsEnd(VirtualClock clock) {
    number();
    Rate set = new Rate(USD, 1.5, 0);
    desk.set(USD, set);
    assertThat(rates.rate(USD)).isEqualTo(set);
    assertThat(foreign.calls()).isEqualTo(1);

    clock.advance(Duration.ofMinutes(10));
    assertThat(number()).isEqualTo(2);
  }

  @Test
  void set_ofNoRate_isRefused_andNotStored() {
    assertThatThrownBy(() -> desk.set(USD, new Rate(USD, 0, 0)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(number()).isEqualTo(1);
  }
}
