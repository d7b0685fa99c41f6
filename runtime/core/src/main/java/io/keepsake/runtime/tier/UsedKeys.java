package io.keepsake.runtime.tier;

import io.keepsake.runtime.spi.ByteKey;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * A set of keys, by half of their hashes: that takes a twentieth of the memory of the keys. Another key may seem to be in it,
 * one of 10<sup>19</sup>. To add one is next to nothing; they are sorted in when somebody asks, which as a rule nobody does.
 */
final class UsedKeys {
  private static final int FEW = 64;
  private static final int MOST = 1 << 18;

  private final Set<Long> sorted = new HashSet<>();

  /** The last ones, not sorted in yet. */
  private long[] lately = new long[FEW];

  private int count;

  void add(ByteKey key) {
    if (count == MOST) {
      sortIn();
    } else if (count == lately.length) {
      lately = Arrays.copyOf(lately, 2 * count);
    }
    lately[count++] = half(key);
  }

  boolean contains(ByteKey key) {
    sortIn();
    return sorted.contains(half(key));
  }

  void clear() {
    sorted.clear();
    lately = new long[FEW];
    count = 0;
  }

  private void sortIn() {
    for (int i = 0; i < count; i++) {
      sorted.add(lately[i]);
    }
    count = 0;
  }

  private static long half(ByteKey key) {
    return ByteBuffer.wrap(key.hash()).getLong();
  }
}
