package io.keepsake.test;

import static io.keepsake.test.Records.key;
import static io.keepsake.test.Records.keys;
import static io.keepsake.test.Records.record;
import static io.keepsake.test.Records.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keepsake.runtime.spi.ByteRecord;
import io.keepsake.runtime.spi.ByteStore;
import io.keepsake.runtime.spi.StoreSettings.Limits;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was written is there again, as it was, when the store is opened again. */
interface RestartContract extends StoreFixture {

  /** Closes a store and opens it again. */
  private ByteStore reopen(ByteStore store, Limits limits) throws IOException {
    assumeSurvival();
    store.close();
    return open(limits);
  }

  @Test
  default void records_surviveClosing_withTheirExpiry() throws IOException {
    Limits limits = Limits.of(Integer.MAX_VALUE);
    ByteStore store = open(limits);
    ByteRecord expiring = record("b", "2", inSeconds(60));
    ByteRecord large = new ByteRecord(key("large"), new byte[1 << 20], -7, inSeconds(90));
    store.put(record("a", ""));
    store.put(expiring);
    store.put(large);
    store.put(record("gone", "3"));
    store.remove(key("gone"));
    ByteStore again = reopen(store, limits);
    LookupContract.assertSame(record("a", ""), again.get(key("a")));
    LookupContract.assertSame(expiring, again.get(key("b")));
    LookupContract.assertSame(large, again.get(key("large")));
    assertEquals(3, again.size());
  }

  @Test
  default void theOrderOfUse_survivesClosing_andContinues() throws IOException {
    Limits limits = Limits.of(3);
    ByteStore store = open(limits);
    for (String key : List.of("a", "b", "c")) {
      store.put(record(key, key));
    }
    store.touch(key("a"), ByteRecord.NEVER);
    ByteStore again = reopen(store, limits);
    assertEquals(List.of("b", "c", "a"), keys(again));
    again.touch(key("b"), ByteRecord.NEVER);
    again.put(record("d", "d"));
    assertEquals(List.of("a", "b", "d"), keys(again));
  }

  @Test
  default void aSmallerBound_holdsFromTheNextWriteOn() throws IOException {
    ByteStore store = open(Limits.of(10));
    for (int i = 0; i < 10; i++) {
      store.put(record("k" + i, "v"));
    }
    ByteStore again = reopen(store, Limits.of(3));
    again.put(record("new", "v"));
    assertEquals(List.of("k8", "k9", "new"), keys(again));
  }

  @Test
  default void maxBytes_survivesClosing() throws IOException {
    Limits limits = StoreFixture.bytes(30);
    ByteStore store = open(limits);
    store.put(record("k1", "12345678"));
    store.put(record("k2", "12345678"));
    ByteStore again = reopen(store, limits);
    again.put(record("k3", "12345678"));
    again.put(record("k4", "12345678"));
    assertEquals(List.of("k2", "k3", "k4"), keys(again));
  }

  @Test
  default void flush_keepsEverything_andMayBeRepeated() throws IOException {
    ByteStore store = open();
    store.flush();
    store.put(record("a", "1"));
    store.put(record("large", "x".repeat(1 << 20)));
    store.flush();
    store.flush();
    assertEquals("1", value(store, "a"));
    assertEquals("1", value(open(), "a"));
    assertTrue(store.remove(key("large")));
    store.flush();
    assertEquals(1, store.size());
  }

  @Test
  default void closingTwice_doesNothing() throws IOException {
    ByteStore store = open();
    store.put(record("a", "1"));
    store.close();
    store.close();
  }
}
