package io.keepsake.runtime.tier;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.runtime.spi.ByteKey;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A set of keys by half of their hashes. */
final class UsedKeysTest {
  private final UsedKeys used = new UsedKeys();

  @Test
  void contains_asASetOfKeys() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Set<Integer> model = new HashSet<>();
    for (int step = 0; step < 600_000; step++) {
      int number = random.nextInt(1_000_000);
      int dice = random.nextInt(100_000);
      if (dice == 0) {
        used.clear();
        model.clear();
      } else if (dice < 1_000) {
        assertThat(used.contains(key(number)))
            .as("seed %d", seed)
            .isEqualTo(model.contains(number));
      } else {
        used.add(key(number));
        model.add(number);
      }
    }
  }

  @Test
  void contains_moreThanAreKeptUnsorted_allOfThem() {
    int count = (1 << 18) + 1_000;
    for (int number = 0; number < count; number++) {
      used.add(key(number));
    }
    assertThat(used.contains(key(0))).isTrue();
    assertThat(used.contains(key(count - 1))).isTrue();
    assertThat(used.contains(key(count))).isFalse();
  }

  /** Equal keys are not identical. */
  private static ByteKey key(int number) {
    byte[] bytes = ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
    byte[] hash = ByteBuffer.allocate(16).putLong(number * 0x9e3779b97f4a7c15L).array();
    return ByteKey.of(bytes, hash);
  }
}
