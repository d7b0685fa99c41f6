package io.keepsake.samples.orders.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class ZipfTest {
  @Test
  void next_allNumbers_theFirstMostOften() {
    Random random = new Random(1);
    Zipf zipf = new Zipf(10);
    int[] drawn = new int[11];
    for (int i = 0; i < 10_000; i++) {
      drawn[zipf.next(random)]++;
    }
    assertThat(drawn[0]).isZero();
    assertThat(drawn[1]).isGreaterThan(drawn[2]).isBetween(3_000, 3_800); // of 10,000 / 2.93
    assertThat(drawn[2]).isGreaterThan(drawn[4]);
    assertThat(drawn[10]).isPositive().isLessThan(drawn[5]);
  }

  @Test
  void next_ofOne_isOne() {
    assertThat(new Zipf(1).next(new Random(1))).isEqualTo(1);
  }
}
