package io.keepsake.contract.relation;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.Invalidates;
import io.keepsake.Memoize;
import io.keepsake.MemoizedType;
import io.keepsake.runtime.Memos;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Answers made of those of a method that a subclass inherits or overrides: who asks for the one may get the other. */
class InheritedSourceTest {
  private final Memos memos = Memos.builder().build();

  /** The class that others name. */
  static class Rates {
    final AtomicInteger rate = new AtomicInteger(1);

    @Memoize
    int rate(String currency) {
      return rate.get();
    }
  }

  /** Inherits it. */
  @MemoizedType
  static class CentralRates extends Rates {}

  /** Overrides it. */
  static class StreetRates extends CentralRates {
    @Memoize
    @Override
    int rate(String currency) {
      return rate.get() + 100;
    }

    @Invalidates(method = "rate", all = true)
    void set(int rate) {
      this.rate.set(rate);
    }
  }

  /** Knows none of them but the first. */
  static class Prices {
    private final Rates rates;

    Prices(Rates rates) {
      this.rates = rates;
    }

    @Memoize(dependsOn = "Rates.rate")
    int price(String sku) {
      return rates.rate("EUR") * 10;
    }
  }

  @AfterEach
  void close() {
    memos.close();
  }

  @Test
  void whatIsRemovedFromAnInheritedMethodRemovesWhatIsMadeOfIt() {
    var rates = new MemoizedInheritedSourceTest_CentralRates(memos);
    var prices = new MemoizedInheritedSourceTest_Prices(memos, rates);
    assertThat(prices.price("A")).isEqualTo(10);
    rates.rate.set(2);
    assertThat(prices.price("A")).isEqualTo(10);

    rates.rateMemo().invalidate("EUR");

    assertThat(prices.price("A")).isEqualTo(20);
  }

  @Test
  void andSoDoesWhatIsRemovedFromAnOverridingOne() {
    var rates = new MemoizedInheritedSourceTest_StreetRates(memos);
    var prices = new MemoizedInheritedSourceTest_Prices(memos, rates);
    assertThat(prices.price("A")).isEqualTo(1010);

    rates.set(2);

    assertThat(prices.price("A")).isEqualTo(1020);
  }

  @Test
  void whatIsPutIntoAnInheritedMethodCountsToo() {
    var rates = new MemoizedInheritedSourceTest_CentralRates(memos);
    var prices = new MemoizedInheritedSourceTest_Prices(memos, rates);
    assertThat(prices.price("A")).isEqualTo(10);

    rates.rateMemo().put("EUR", 7);

    assertThat(prices.price("A")).isEqualTo(70);
  }
}
