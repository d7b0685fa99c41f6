package io.keepsake.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.contract.ExpiringModel.Step;
import io.keepsake.contract.backend.Subject;
import io.keepsake.contract.backend.TtlKit;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** TTL equals a model: the oldest write leaves first, and hits change nothing. */
class TtlModelTest extends Contract {
  private long computed;

  TtlModelTest() {
    super(new TtlKit());
  }

  @ParameterizedTest
  @CsvSource({"1, 100000", "2, 300000", "7, 1000000", "100, 300000", "300, 200000", "5000, 60000"})
  void randomOperations_equalTheModel(int capacity, int operations) throws Exception {
    long seed = new Random().nextLong();
    System.out.println("TtlModelTest capacity " + capacity + " seed " + seed);
    Random random = new Random(seed);
    Subject subject = subject("aged.capacity", capacity, key -> ++computed);
    ExpiringModel model = new ExpiringModel(capacity, 10_000_000_000L, Long.MAX_VALUE, false);
    int pace = 4_000_000_000L / capacity > 100_000_000
        ? 100_000_000
        : 4_000_000_000L / capacity < 2 ? 2 : (int) (4_000_000_000L / capacity);
    for (int i = 0; i < operations; i++) {
      clock.advanceNanos(random.nextInt(pace));
      if (random.nextInt(5 * capacity + 50) == 0) {
        clock.advanceNanos(7_000_000_000L);
      }
      String key = "k" + (int) (Math.abs(random.nextGaussian()) * capacity);
      int dice = random.nextInt(20);
      Step step = new Step(
          dice == 5 && i % 100 != 0 ? 6 : dice, key, clock.nanos(), "seed " + seed + ", step " + i);
      ExpiringModel.step(subject.agedHandle(), subject::aged, model, step, () -> computed + 1);
    }
  }

  @Test
  void oldestWrite_leavesFirst_whateverIsUsed() {
    Subject subject = subject("number.capacity", 3, key -> ++computed);
    subject.number(1);
    subject.number(2);
    subject.number(3);
    subject.number(1);
    subject.number(1);
    subject.number(4);
    assertThat(subject.numberHandle().contains(1)).isFalse();
    subject.numberHandle().put(2, 20L);
    subject.number(5);
    assertThat(subject.numberHandle().contains(2)).isTrue();
    assertThat(subject.numberHandle().contains(3)).isFalse();
  }
}
