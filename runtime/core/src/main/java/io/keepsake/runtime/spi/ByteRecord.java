package io.keepsake.runtime.spi;

/**
 * An answer as a store of bytes keeps it.
 *
 * @param key the call
 * @param value the answer with its envelope, opaque to the store; not to be changed
 * @param written when it was computed, in milliseconds since 1970
 * @param expires from when on it is too old, in milliseconds since 1970; {@link #NEVER} for never
 */
@SuppressWarnings("ArrayRecordComponent") // records are passed on, never compared
public record ByteRecord(ByteKey key, byte[] value, long written, long expires) {

  /** The time of expiry of an answer that does not expire. */
  public static final long NEVER = Long.MAX_VALUE;

  /**
   * Returns the size that counts towards {@code maxBytes}.
   *
   * @return the length of key and value together
   */
  public long size() {
    return (long) key.bytes().length + value.length;
  }
}
