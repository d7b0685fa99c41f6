package io.keepsake.test;

import io.keepsake.runtime.spi.ByteChange;
import io.keepsake.runtime.spi.ByteKey;
import io.keepsake.runtime.spi.ByteRecord;
import io.keepsake.runtime.spi.ByteStore;
import io.keepsake.runtime.spi.Recheck;
import io.keepsake.runtime.spi.StoreSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A map in the order of use behind a lock. */
class MemoryStore implements ByteStore {
  private final Contents contents;
  private final StoreSettings settings;

  MemoryStore(Contents contents, StoreSettings settings) {
    this.contents = contents;
    this.settings = settings;
  }

  /** What all stores of a directory share. */
  static final class Contents {
    final Map<ByteKey, ByteRecord> records = new LinkedHashMap<>();
  }

  @Override
  public @Nullable ByteRecord get(ByteKey key) {
    synchronized (contents) {
      return contents.records.get(key);
    }
  }

  @Override
  public void put(ByteRecord record) {
    synchronized (contents) {
      contents.records.remove(record.key());
      contents.records.put(record.key(), record);
      makeRoom();
    }
  }

  void makeRoom() {
    if (isOver()) {
      long now = settings.clock().instant().toEpochMilli();
      contents.records.values().removeIf(record -> record.expires() <= now);
    }
    Iterator<ByteRecord> oldest = contents.records.values().iterator();
    while (isOver()) {
      oldest.next();
      oldest.remove();
    }
  }

  private boolean isOver() {
    return contents.records.size() > settings.limits().capacity()
        || (settings.limits().maxBytes() < Long.MAX_VALUE
            && bytes() > settings.limits().maxBytes());
  }

  private long bytes() {
    return contents.records.values().stream().mapToLong(ByteRecord::size).sum();
  }

  @Override
  public boolean remove(ByteKey key) {
    synchronized (contents) {
      return contents.records.remove(key) != null;
    }
  }

  @Override
  public void clear() {
    synchronized (contents) {
      contents.records.clear();
    }
  }

  @Override
  public void scan(Consumer<ByteRecord> visitor) {
    List<ByteRecord> records;
    synchronized (contents) {
      records = new ArrayList<>(contents.records.values());
    }
    records.forEach(visitor);
  }

  @Override
  public long size() {
    synchronized (contents) {
      return contents.records.size();
    }
  }

  @Override
  public void touch(ByteKey key, long expires) {
    synchronized (contents) {
      ByteRecord record = contents.records.remove(key);
      if (record != null) {
        contents.records.put(key, new ByteRecord(key, record.value(), record.written(), expires));
      }
    }
  }

  @Override
  public boolean write(List<ByteChange> changes, Recheck recheck) throws IOException {
    synchronized (contents) {
      ByteStore.super.write(changes, recheck);
      return true;
    }
  }

  @Override
  public void flush() {
    // Nothing outlives the process.
  }

  @Override
  public void close() {
    // Nothing to give back.
  }
}
