package io.keepsake.contract.use;

import static io.keepsake.test.MemoAssertions.assertComputedOnce;
import static io.keepsake.test.MemoAssertions.assertNotComputed;

import io.keepsake.runtime.Memos;
import io.keepsake.test.MemosExtension;
import io.keepsake.test.VirtualClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(MemosExtension.class)
class PriceServiceTest {
  @Test
  void quote_isKeptForTenMinutes(Memos memos, VirtualClock clock) {
    MemoizedPriceService prices = new MemoizedPriceService(memos);
    assertComputedOnce(prices.quoteMemo(), () -> {
      prices.quote("A-113", 2);
      prices.quote("A-113", 2);
    });
    clock.advance(Duration.ofMinutes(9));
    assertNotComputed(prices.quoteMemo(), () -> prices.quote("A-113", 2));
    clock.advance(Duration.ofMinutes(1));
    assertComputedOnce(prices.quoteMemo(), () -> prices.quote("A-113", 2));
  }

  @Test
  void quote_ofManyThreads_isComputedOnce(Memos memos) {
    MemoizedPriceService prices = new MemoizedPriceService(memos);
    assertComputedOnce(prices.quoteMemo(), 16, () -> prices.quote("A-113", 2));
  }
}
