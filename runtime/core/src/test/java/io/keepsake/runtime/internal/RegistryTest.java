package io.keepsake.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.runtime.Memo;
import io.keepsake.runtime.fixture.SquareKind;
import io.keepsake.runtime.spec.MemoClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RegistryTest {
  private final Registry registry = new Registry();

  @Test
  void all_listedCaches_areInTheOrderOfTheirMaking() {
    Memo<?> one = SquareKind.LRU.make(1).squareMemo();
    Memo<?> other = SquareKind.LFU.make(1).squareMemo();
    registry.add(MemoClass.of("", "One"), one);
    registry.add(MemoClass.of("", "Other"), other);
    assertThat(registry.all()).hasSize(2).first().isSameAs(one);
    assertThat(registry.all().get(1)).isSameAs(other);
  }

  @Test
  @Timeout(60)
  @SuppressWarnings("SystemGc")
  void all_cacheThatNobodyUses_isForgotten() {
    Memo<?> kept = SquareKind.LRU.make(1).squareMemo();
    registry.add(MemoClass.of("", "One"), SquareKind.LRU.make(1).squareMemo());
    registry.add(MemoClass.of("", "Other"), kept);
    while (registry.all().size() > 1) {
      System.gc();
      Thread.onSpinWait();
    }
    assertThat(registry.all().get(0)).isSameAs(kept);
  }
}
