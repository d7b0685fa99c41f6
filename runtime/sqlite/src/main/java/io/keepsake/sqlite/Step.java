package io.keepsake.sqlite;

import io.keepsake.runtime.spi.ByteChange;
import io.keepsake.runtime.spi.ByteKey;

/**
 * A change with its place in the order of use.
 *
 * @param used a number of {@link Recency}
 */
record Step(ByteChange change, long used) {
  ByteKey key() {
    return change.key();
  }
}
