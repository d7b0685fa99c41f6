package io.keepsake.runtime.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.runtime.spec.Lifetime;
import io.keepsake.runtime.spec.MemoSpec;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class JitterTest {
  @Test
  void share_isCutOffEvenly() {
    Jitter jitter = new Jitter(Lifetime.PLAIN.jitterShare(0.25), 42);
    long[] lives = LongStream.range(0, 10_000).map(i -> jitter.shorten(1_000)).toArray();
    assertThat(LongStream.of(lives).min().orElse(0)).isBetween(750L, 755L);
    assertThat(LongStream.of(lives).max().orElse(0)).isBetween(995L, 1_000L);
    assertThat(LongStream.of(lives).average().orElse(0)).isBetween(870.0, 880.0);
  }

  @Test
  void duration_isCutOffEvenly_andLeavesSomething() {
    Jitter jitter = new Jitter(Lifetime.PLAIN.jitter(400), 42);
    for (int i = 0; i < 10_000; i++) {
      assertThat(jitter.shorten(1_000)).isBetween(600L, 1_000L);
      assertThat(jitter.shorten(100)).isBetween(1L, 100L);
      assertThat(jitter.shorten(1)).isEqualTo(1);
    }
  }

  @Test
  void whatDoesNotEnd_isNotShortened() {
    Jitter jitter = new Jitter(Lifetime.PLAIN.jitterShare(0.5), 42);
    assertThat(jitter.shorten(MemoSpec.NEVER)).isEqualTo(MemoSpec.NEVER);
    assertThat(jitter.shorten(0)).isZero();
  }

  @Test
  void sameSeed_givesTheSameLives() {
    Jitter one = new Jitter(Lifetime.PLAIN.jitter(400), 7);
    Jitter other = new Jitter(Lifetime.PLAIN.jitter(400), 7);
    for (int i = 0; i < 100; i++) {
      assertThat(one.shorten(1_000)).isEqualTo(other.shorten(1_000));
    }
  }
}
