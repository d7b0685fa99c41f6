package io.keepsake.sqlite;

import io.keepsake.runtime.spi.ByteChange;
import io.keepsake.runtime.spi.ByteKey;
import io.keepsake.runtime.spi.ByteRecord;
import io.keepsake.runtime.spi.ByteStore;
import io.keepsake.runtime.spi.Recheck;
import io.keepsake.runtime.spi.StoreSettings;
import io.keepsake.sqlite.database.Reader;
import io.keepsake.sqlite.directory.LocalDisk;
import io.keepsake.sqlite.directory.Occupancy;
import io.keepsake.sqlite.directory.StoreFiles;
import io.keepsake.sqlite.row.Recency;
import io.keepsake.sqlite.row.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A store over one directory: sends each key to its shard, and puts together what the shards say. */
final class SqliteStore implements ByteStore {
  /** Below so many records for each, shards would only make the bound inexact. */
  private static final int RECORDS_PER_SHARD = 64;

  private final Occupancy occupancy;
  private final OpenFiles open;
  private final Shard[] shards;
  private final AtomicBoolean closed = new AtomicBoolean();

  private SqliteStore(Occupancy occupancy, OpenFiles open, Shard[] shards) {
    this.occupancy = occupancy;
    this.open = open;
    this.shards = shards;
  }

  static SqliteStore open(StoreSettings settings) throws IOException {
    LocalDisk.require(settings.directory(), settings.method());
    StoreSettings.Limits limits = settings.limits();
    Occupancy occupancy =
        Occupancy.enter(settings.directory(), () -> Sweep.run(settings.directory()));
    OpenFiles open = new OpenFiles(limits.openShards(), occupancy::period);
    try {
      int wanted = Math.max(1, Math.min(limits.shards(), limits.capacity() / RECORDS_PER_SHARD));
      StoreFiles files = new StoreFiles(settings.directory(), wanted);
      Shard[] shards = new Shard[files.shards()];
      for (int i = 0; i < shards.length; i++) {
        shards[i] = new Shard(i, Share.of(settings, i, shards.length), files, open, occupancy);
      }
      for (int i = 0; i < Math.min(shards.length, limits.openShards()); i++) {
        shards[i].prepare();
      }
      return new SqliteStore(occupancy, open, shards);
    } catch (IOException | RuntimeException failure) {
      open.close();
      occupancy.close();
      throw failure;
    }
  }

  private Shard shard(ByteKey key) {
    return shards[index(key)];
  }

  private int index(ByteKey key) {
    byte[] hash = key.hash();
    int number = (hash[12] & 0x7f) << 24
        | (hash[13] & 0xff) << 16
        | (hash[14] & 0xff) << 8
        | (hash[15] & 0xff);
    return number % shards.length;
  }

  @Override
  public @Nullable ByteRecord get(ByteKey key) throws IOException {
    return shard(key).get(key);
  }

  @Override
  public void put(ByteRecord record) throws IOException {
    write(new ByteChange.Put(record));
  }

  @Override
  public boolean remove(ByteKey key) throws IOException {
    return write(new ByteChange.Remove(key)) > 0;
  }

  @Override
  public void touch(ByteKey key, long expires) throws IOException {
    write(new ByteChange.Touch(key, expires));
  }

  private long write(ByteChange change) throws IOException {
    return shard(change.key()).write(List.of(new Step(change, Recency.take(1))), Recheck.NONE);
  }

  @Override
  public void write(List<ByteChange> changes) throws IOException {
    write(changes, Recheck.NONE);
  }

  @Override
  public boolean write(List<ByteChange> changes, Recheck recheck) throws IOException {
    long used = Recency.take(changes.size());
    Map<Integer, List<Step>> byShard = new TreeMap<>();
    for (ByteChange change : changes) {
      byShard
          .computeIfAbsent(index(change.key()), index -> new ArrayList<>())
          .add(new Step(change, used++));
    }
    for (Map.Entry<Integer, List<Step>> each : byShard.entrySet()) {
      shards[each.getKey()].write(each.getValue(), recheck);
    }
    return true;
  }

  @Override
  public void clear() throws IOException {
    for (Shard shard : shards) {
      shard.clear();
    }
  }

  @Override
  public void scan(Consumer<ByteRecord> visitor) throws IOException {
    Scan scan = new Scan();
    for (Shard shard : shards) {
      scan.add(shard);
    }
    scan.show(visitor);
  }

  @Override
  public List<ByteKey> oldest(int count) throws IOException {
    List<Reader.Used> all = new ArrayList<>();
    for (Shard shard : shards) {
      for (int number : shard.allNumbers()) {
        all.addAll(shard.list(number, database -> database.oldest(count)));
      }
    }
    all.sort(Comparator.comparingLong(Reader.Used::used));
    return all.stream().limit(count).map(Reader.Used::key).toList();
  }

  @Override
  public long size() throws IOException {
    long size = 0;
    for (Shard shard : shards) {
      size += shard.size();
    }
    return size;
  }

  /** Returns how many files are open. */
  int openFiles() {
    return open.size();
  }

  @Override
  public long period() {
    return occupancy.period();
  }

  @Override
  public void rest() throws IOException {
    open.rest();
    occupancy.lookAround();
    for (Shard shard : shards) {
      shard.rest();
    }
  }

  @Override
  public void flush() throws IOException {
    for (Shard shard : shards) {
      shard.flush();
    }
  }

  @Override
  public void close() throws IOException {
    if (closed.compareAndSet(false, true)) {
      open.close();
      occupancy.close();
    }
  }
}
