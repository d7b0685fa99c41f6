package io.keepsake.test;

import static io.keepsake.test.Records.key;
import static io.keepsake.test.Records.keys;
import static io.keepsake.test.Records.record;
import static io.keepsake.test.Records.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keepsake.runtime.spi.ByteRecord;
import io.keepsake.runtime.spi.ByteStore;
import io.keepsake.runtime.spi.StoreSettings.Limits;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A store never holds more than it may; expired records leave first, then those used longest ago. */
interface BoundContract extends StoreFixture {

  @Test
  default void capacity_isKept_byTheOldestUse() throws IOException {
    ByteStore store = open(Limits.of(3));
    for (String key : List.of("a", "b", "c")) {
      store.put(record(key, key));
    }
    store.touch(key("a"), ByteRecord.NEVER);
    store.put(record("d", "d"));
    assertEquals(List.of("c", "a", "d"), keys(store));
    assertEquals(3, store.size());
    assertNull(store.get(key("b")));
  }

  @Test
  default void capacity_ofOne_works() throws IOException {
    ByteStore store = open(Limits.of(1));
    for (int i = 0; i < 5; i++) {
      store.put(record("k" + i, "v" + i));
      assertEquals(1, store.size());
      assertEquals("v" + i, value(store, "k" + i));
    }
    store.put(record("k4", "again"));
    assertEquals("again", value(store, "k4"));
  }

  @Test
  default void overwriting_atCapacity_evictsNothing() throws IOException {
    ByteStore store = open(Limits.of(2));
    store.put(record("a", "1"));
    store.put(record("b", "2"));
    store.put(record("a", "3"));
    assertEquals(List.of("b", "a"), keys(store));
    store.put(record("c", "4"));
    assertEquals(List.of("a", "c"), keys(store));
  }

  @Test
  default void expired_leaveFirst() throws IOException {
    ByteStore store = open(Limits.of(3));
    store.put(record("old", "1"));
    store.put(record("lasting", "2", inSeconds(60)));
    store.put(record("brief", "3", inSeconds(5)));
    clock().advance(Duration.ofSeconds(5));
    store.put(record("new", "4"));
    assertEquals(List.of("old", "lasting", "new"), keys(store));
    store.put(record("newer", "5"));
    assertEquals(List.of("lasting", "new", "newer"), keys(store));
  }

  @Test
  default void touched_expiresWhenItWasToldTo() throws IOException {
    ByteStore store = open(Limits.of(2));
    store.put(record("a", "1", inSeconds(5)));
    store.put(record("b", "2"));
    store.touch(key("a"), inSeconds(60));
    store.touch(key("b"), inSeconds(5));
    clock().advance(Duration.ofSeconds(5));
    store.put(record("c", "3"));
    assertEquals(List.of("a", "c"), keys(store));
  }

  @Test
  default void maxBytes_isKept_byTheOldestUse() throws IOException {
    ByteStore store = open(StoreFixture.bytes(100));
    for (int i = 0; i < 10; i++) {
      store.put(record("k" + i, "12345678"));
    }
    assertEquals(10, store.size());
    store.touch(key("k0"), ByteRecord.NEVER);
    store.put(record("xx", "1234567890123456789"));
    assertEquals(List.of("k4", "k5", "k6", "k7", "k8", "k9", "k0", "xx"), keys(store));
    assertTrue(bytesOf(store) <= 100);
  }

  /** Returns the sum that {@code maxBytes} bounds. */
  private static long bytesOf(ByteStore store) throws IOException {
    AtomicLong bytes = new AtomicLong();
    store.scan(record -> bytes.addAndGet(record.size()));
    return bytes.get();
  }

  @Test
  default void maxBytes_countsWhatIsReplacedAndRemovedNoMore() throws IOException {
    ByteStore store = open(StoreFixture.bytes(40));
    store.put(record("k1", "12345678901234567890"));
    store.put(record("k1", "12345678"));
    store.put(record("k2", "12345678"));
    assertTrue(store.remove(key("k2")));
    store.put(record("k3", "12345678"));
    store.put(record("k4", "12345678"));
    store.put(record("k5", "12345678"));
    assertEquals(List.of("k1", "k3", "k4", "k5"), keys(store));
    store.put(record("k5", "123456789"));
    assertEquals(List.of("k3", "k4", "k5"), keys(store));
  }

  @Test
  default void maxBytes_countsLargeValues() throws IOException {
    ByteStore store = open(StoreFixture.bytes(3_000_000));
    for (int i = 0; i < 5; i++) {
      store.put(new ByteRecord(key("k" + i), new byte[1 << 20], 1, ByteRecord.NEVER));
      assertNotNull(store.get(key("k" + i)));
    }
    assertEquals(List.of("k3", "k4"), keys(store));
  }

  @Test
  default void aRecordLargerThanMaxBytes_isNotKept_andHarmsNothing() throws IOException {
    ByteStore store = open(StoreFixture.bytes(20));
    store.put(record("a", "12345678901234567890"));
    assertEquals(0, store.size());
    assertNull(store.get(key("a")));
    store.put(record("b", "1234567890"));
    assertEquals(List.of("b"), keys(store));
  }

  @Test
  default void clear_freesAllRoom() throws IOException {
    ByteStore store = open(StoreFixture.bytes(20));
    store.put(record("a", "1234567890"));
    store.clear();
    store.put(record("b", "123456789"));
    store.put(record("c", "123456789"));
    assertEquals(List.of("b", "c"), keys(store));
  }
}
