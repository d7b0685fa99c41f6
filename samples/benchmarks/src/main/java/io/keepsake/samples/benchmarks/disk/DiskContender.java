package io.keepsake.samples.benchmarks.disk;

import io.keepsake.samples.benchmarks.workload.Answers;
import java.nio.file.Path;

/** Who takes part on disk. Python's diskcache does too, in a process of its own: {@link Diskcache}. */
public enum DiskContender {
  /** Takes part in repeated reads alone. */
  LRU("Keepsake LRU, in memory alone", (directory, answers) -> new MemoryDisk(answers)),
  PERSISTENT("Keepsake PERSISTENT", PersistentDisk::new),
  SQLITE(
      "sqlite-jdbc, 1,000 a transaction",
      (directory, answers) -> new SqliteDisk(directory, answers, 1_000)),
  SQLITE_EACH(
      "sqlite-jdbc, one transaction each",
      (directory, answers) -> new SqliteDisk(directory, answers, 1)),
  MV_STORE("H2 MVStore", MvStoreDisk::new),
  EHCACHE("Ehcache 3 disk", EhcacheDisk::new),
  ROCKSDB("RocksDB", RocksDisk::new);

  private interface Maker {
    DiskCache open(Path directory, Answers answers) throws Exception;
  }

  private final String label;
  private final Maker maker;

  DiskContender(String label, Maker maker) {
    this.label = label;
    this.maker = maker;
  }

  /** Returns the name that readers of the results see. */
  public String label() {
    return label;
  }

  /** Tells whether another process finds what was saved. */
  public boolean isOnDisk() {
    return this != LRU;
  }

  /** Tells whether a target compares this contender with another one. */
  public boolean isDecisive() {
    return compareTo(SQLITE_EACH) <= 0;
  }

  /** Opens what is in a directory that belongs to this contender; an empty cache in an empty one. */
  public DiskCache open(Path directory, Answers answers) throws Exception {
    return maker.open(directory, answers);
  }
}
