package io.keepsake.samples.benchmarks.disk;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.keepsake.samples.benchmarks.workload.Answers;
import java.nio.file.Path;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;

/** RocksDB as it comes: every write is in its log at once, and a crash of the process loses none. */
final class RocksDisk implements DiskCache {
  private final Answers answers;
  private final Options options = new Options().setCreateIfMissing(true);
  private final RocksDB database;

  RocksDisk(Path directory, Answers answers) throws RocksDBException {
    this.answers = answers;
    this.database = RocksDB.open(options, directory.resolve("answers").toString());
  }

  @Override
  public void write(String key) throws RocksDBException {
    database.put(key.getBytes(UTF_8), answers.compute(key));
  }

  @Override
  public byte[] read(String key) throws RocksDBException {
    return database.get(key.getBytes(UTF_8));
  }

  @Override
  public void save() throws RocksDBException {
    database.flushWal(true);
  }

  @Override
  public void close() throws RocksDBException {
    database.closeE();
    options.close();
  }
}
