package io.keepsake.sqlite;

import io.keepsake.runtime.MemoClock;
import io.keepsake.runtime.spi.StoreSettings;

/**
 * How much a shard may hold: its part of what the store may hold. All parts together are the whole.
 *
 * @param records of all its files
 * @param bytes of all its files
 * @param fileBytes the size of one file, from which on it is full; at least {@link #LEAST_FILE}
 * @param clock the time that records expire by
 */
record Share(long records, long bytes, long fileBytes, MemoClock clock) {
  /** A database takes half of this before it holds anything; with less there would be a file for each save. */
  static final long LEAST_FILE = 1 << 16;

  static Share of(StoreSettings settings, int shard, int shards) {
    StoreSettings.Limits limits = settings.limits();
    int records = limits.capacity() / shards + (shard < limits.capacity() % shards ? 1 : 0);
    return new Share(
        limits.capacity() == Integer.MAX_VALUE ? Long.MAX_VALUE : records,
        limits.maxBytes() == Long.MAX_VALUE ? Long.MAX_VALUE : limits.maxBytes() / shards,
        Math.max(LEAST_FILE, limits.shardBytes()),
        settings.clock());
  }

  long now() {
    return clock.instant().toEpochMilli();
  }
}
