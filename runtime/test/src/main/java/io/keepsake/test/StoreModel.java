package io.keepsake.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keepsake.runtime.MemoClock;
import io.keepsake.runtime.spi.ByteKey;
import io.keepsake.runtime.spi.ByteRecord;
import io.keepsake.runtime.spi.ByteStore;
import io.keepsake.runtime.spi.StoreSettings.Limits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a store should hold: a map in the order of use, plainly right. Only records that have not expired are compared.
 * When expired ones are really removed is up to a store, and makes no difference to the others, for they leave first.
 */
final class StoreModel {
  private final Map<ByteKey, ByteRecord> records = new LinkedHashMap<>();
  private final Limits limits;
  private final MemoClock clock;

  StoreModel(Limits limits, MemoClock clock) {
    this.limits = limits;
    this.clock = clock;
  }

  void put(ByteRecord record) {
    records.remove(record.key());
    records.put(record.key(), record);
    if (isOver()) {
      records.values().removeIf(this::isExpired);
    }
    Iterator<ByteRecord> oldest = records.values().iterator();
    while (isOver()) {
      oldest.next();
      oldest.remove();
    }
  }

  private boolean isOver() {
    return records.size() > limits.capacity()
        || records.values().stream().mapToLong(ByteRecord::size).sum() > limits.maxBytes();
  }

  void touch(ByteKey key, long expires) {
    ByteRecord record = records.remove(key);
    if (record != null) {
      records.put(key, new ByteRecord(key, record.value(), record.written(), expires));
    }
  }

  void remove(ByteKey key) {
    records.remove(key);
  }

  void clear() {
    records.clear();
  }

  /** Tells whether a store must have it. */
  boolean contains(ByteKey key) {
    ByteRecord record = records.get(key);
    return record != null && !isExpired(record);
  }

  private boolean isExpired(ByteRecord record) {
    return record.expires() <= clock.instant().toEpochMilli();
  }

  /** Asserts that a store holds this. */
  void assertEqual(ByteStore store, String when) throws IOException {
    List<ByteKey> live = new ArrayList<>();
    for (ByteRecord record : records.values()) {
      if (!isExpired(record)) {
        live.add(record.key());
        LookupContract.assertSame(record, store.get(record.key()));
      }
    }
    List<ByteKey> scanned = new ArrayList<>();
    store.scan(shown -> {
      if (!isExpired(shown)) {
        scanned.add(shown.key());
      }
    });
    assertEquals(live, scanned, when);
    assertTrue(store.size() >= live.size(), when);
    assertTrue(store.size() <= limits.capacity(), when);
    assertAbsent(store, when);
  }

  /** Nothing that was removed or evicted is found, unless it is too old to matter. */
  private void assertAbsent(ByteStore store, String when) throws IOException {
    for (int i = 0; i < ModelContract.KEYS; i++) {
      ByteKey key = Records.key("k" + i);
      ByteRecord found = store.get(key);
      assertTrue(found == null || contains(key) || isExpired(found), when);
    }
  }
}
