package io.keepsake.runtime.spi;

import io.keepsake.runtime.MemoClock;
import java.nio.file.Path;

/**
 * What a {@link ByteStore} is opened with.
 *
 * @param directory a directory that exists and is this store's own: one for each method and version, shared by all
 *     processes that use this version
 * @param method the method, for messages, such as {@code shop.PriceService.quote(String, int)}
 * @param clock the time that records expire by: {@link MemoClock#instant()}
 * @param limits how much it may hold
 */
public record StoreSettings(Path directory, String method, MemoClock clock, Limits limits) {

  /**
   * How much a store may hold.
   *
   * @param capacity the number of records; {@link Integer#MAX_VALUE} for no bound
   * @param maxBytes the sum of {@link ByteRecord#size()}; {@link Long#MAX_VALUE} for no bound
   * @param shards how many files are written independently of each other, at least 1
   * @param shardBytes the size from which on a file is full and the next one is begun
   * @param openShards how many files may be open at a time, at least 1
   */
  public record Limits(int capacity, long maxBytes, int shards, long shardBytes, int openShards) {

    /**
     * Returns the limits where an annotation gives none but a capacity.
     *
     * @param capacity the number of records
     * @return one shard without a bound in bytes
     */
    public static Limits of(int capacity) {
      return new Limits(capacity, Long.MAX_VALUE, 1, 1L << 30, 8);
    }

    /**
     * Returns these with another number of records.
     *
     * @param capacity the number of records
     * @return the changed limits
     */
    public Limits capacity(int capacity) {
      return new Limits(capacity, maxBytes, shards, shardBytes, openShards);
    }
  }
}
