package io.keepsake.runtime.tier;

import io.keepsake.runtime.spi.ByteChange;
import org.jspecify.annotations.Nullable;

/** How much waits to be saved. */
enum Load {
  NORMAL,

  /** It is time to save. */
  RAISED,

  /** The store is too slow or does not work, or an answer is very large; what need not be saved now is not. */
  HIGH,

  /** Even what has to be remembered of removals is too much. */
  EXTREME;

  /** So many bytes of memory may wait before it is time to save: 16 MiB, less in a small heap. */
  static final long MUCH = Math.min(16L << 20, Runtime.getRuntime().maxMemory() / 64);

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

  /** Judges so many bytes of memory; answers alone are never too much to remember, for no more are taken when there are many. */
  static Load of(long answers, long removals) {
    if (removals >= 8 * MUCH) {
      return EXTREME;
    }
    long all = answers + removals;
    return all < MUCH ? NORMAL : all < 4 * MUCH ? RAISED : HIGH;
  }
}
