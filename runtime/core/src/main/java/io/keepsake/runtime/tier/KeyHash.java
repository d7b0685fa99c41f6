package io.keepsake.runtime.tier;

import io.keepsake.runtime.spi.ByteKey;
import java.nio.ByteBuffer;

/**
 * The hash of a key, as a value.
 *
 * @param high the first eight bytes
 * @param low the others
 */
public record KeyHash(long high, long low) {
  static final int BYTES = 2 * Long.BYTES;

  /**
   * Returns the hash of a key.
   *
   * @param key the key
   * @return its hash
   */
  public static KeyHash of(ByteKey key) {
    return of(key.hash(), 0);
  }

  static KeyHash of(byte[] hash, int start) {
    ByteBuffer bytes = ByteBuffer.wrap(hash, start, BYTES);
    return new KeyHash(bytes.getLong(), bytes.getLong());
  }
}
