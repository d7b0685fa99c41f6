package io.keepsake.runtime.tier;

import io.keepsake.runtime.spi.ByteChange;
import org.jspecify.annotations.Nullable;

/** How much waits to be saved. */
enum Load {
  NORMAL,

  /** It is time to save. */
  RAISED,

  /** The store is too slow or does not work; what need not be saved is not. */
  HIGH,

  /** Even what has to be remembered is too much. */
  EXTREME;

  /** So many bytes of memory may wait before it is time to save: 16 MiB, less in a small heap. */
  private static final long MUCH = Math.min(16L << 20, Runtime.getRuntime().maxMemory() / 64);

  /** What a change takes besides its bytes. */
  private static final long OBJECTS = 256;

  /** Returns about how much memory a change takes, in bytes. */
  static long weight(@Nullable ByteChange change) {
    if (change == null) {
      return 0;
    }
    long value = change instanceof ByteChange.Put put ? put.record().value().length : 0;
    return OBJECTS + change.key().bytes().length + value;
  }

  /** Judges so many bytes of memory. */
  static Load of(long weight) {
    if (weight < MUCH) {
      return NORMAL;
    }
    return weight < 4 * MUCH ? RAISED : weight < 8 * MUCH ? HIGH : EXTREME;
  }
}
