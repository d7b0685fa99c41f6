package io.keepsake.samples.benchmarks.disk;

import io.keepsake.samples.benchmarks.workload.Answers;
import java.nio.file.Path;
import org.ehcache.Cache;
import org.ehcache.PersistentCacheManager;
import org.ehcache.config.builders.CacheConfigurationBuilder;
import org.ehcache.config.builders.CacheManagerBuilder;
import org.ehcache.config.builders.ResourcePoolsBuilder;
import org.ehcache.config.units.MemoryUnit;

/** Ehcache 3 with a disk and no tier above it. Only closing it brings to the disk what another run will find. */
final class EhcacheDisk implements DiskCache {
  private static final long ROOM = 4_000;

  private final Answers answers;
  private final PersistentCacheManager manager;
  private final Cache<String, byte[]> cache;
  private boolean closed;

  EhcacheDisk(Path directory, Answers answers) {
    this.answers = answers;
    this.manager = CacheManagerBuilder.newCacheManagerBuilder()
        .with(CacheManagerBuilder.persistence(directory.toFile()))
        .withCache(
            "answer",
            CacheConfigurationBuilder.newCacheConfigurationBuilder(
                String.class,
                byte[].class,
                ResourcePoolsBuilder.newResourcePoolsBuilder().disk(ROOM, MemoryUnit.MB, true)))
        .build(true);
    this.cache = manager.getCache("answer", String.class, byte[].class);
  }

  @Override
  public void write(String key) {
    cache.put(key, answers.compute(key));
  }

  @Override
  public byte[] read(String key) {
    return cache.get(key);
  }

  @Override
  public void save() {
    close();
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      manager.close();
    }
  }
}
