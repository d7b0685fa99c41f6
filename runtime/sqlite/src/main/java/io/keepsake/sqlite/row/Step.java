package io.keepsake.sqlite.row;

import io.keepsake.runtime.spi.ByteChange;
import io.keepsake.runtime.spi.ByteKey;

/**
 * A change with its place in the order of use.
 *
 * @param used a number of {@link Recency}
 */
public record Step(ByteChange change, long used) {
  /** Returns what is changed. */
  public ByteKey key() {
    return change.key();
  }
}
