package io.keepsake.test;

import static io.keepsake.test.Records.key;
import static io.keepsake.test.Records.keys;
import static io.keepsake.test.Records.record;
import static io.keepsake.test.Records.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.keepsake.runtime.spi.ByteRecord;
import io.keepsake.runtime.spi.ByteStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Records are in the order of their use, and what uses one is said in the contract. */
interface OrderContract extends StoreFixture {

  /** Opens a store and stores these keys in this order. */
  default ByteStore openWith(String... keys) throws IOException {
    ByteStore store = open();
    for (String key : keys) {
      store.put(record(key, "of " + key));
    }
    return store;
  }

  @Test
  default void scan_showsWholeRecords_oldestUseFirst() throws IOException {
    ByteStore store = openWith("c", "a", "b");
    assertEquals(List.of("c", "a", "b"), keys(store));
    store.scan(shown -> {
      String key = Records.text(shown.key());
      LookupContract.assertSame(record(key, "of " + key), shown);
    });
  }

  @Test
  default void scan_ofAnEmptyStore_showsNothing() throws IOException {
    assertEquals(List.of(), keys(open()));
  }

  @Test
  default void put_ofAnOldKey_usesIt() throws IOException {
    ByteStore store = openWith("a", "b", "c");
    store.put(record("a", "again"));
    assertEquals(List.of("b", "c", "a"), keys(store));
  }

  @Test
  default void get_doesNotUse() throws IOException {
    ByteStore store = openWith("a", "b");
    assertEquals("of a", value(store, "a"));
    assertEquals(List.of("a", "b"), keys(store));
  }

  @Test
  default void touch_uses_andMovesTheExpiry() throws IOException {
    ByteStore store = openWith("a", "b", "c");
    store.touch(key("b"), inSeconds(30));
    store.touch(key("a"), ByteRecord.NEVER);
    assertEquals(List.of("c", "b", "a"), keys(store));
    ByteRecord touched = store.get(key("b"));
    assertNotNull(touched);
    LookupContract.assertSame(record("b", "of b", inSeconds(30)), touched);
    store.touch(key("b"), ByteRecord.NEVER);
    LookupContract.assertSame(record("b", "of b"), store.get(key("b")));
  }

  @Test
  default void touch_ofAnAbsentKey_doesNothing() throws IOException {
    ByteStore store = openWith("a");
    store.touch(key("b"), inSeconds(30));
    assertNull(store.get(key("b")));
    assertEquals(List.of("a"), keys(store));
  }

  @Test
  default void scan_letsTheVisitorChangeTheStore() throws IOException {
    ByteStore store = openWith("a", "b", "c", "d");
    List<String> shown = new ArrayList<>();
    store.scan(each -> {
      shown.add(Records.text(each.key()));
      try {
        assertNotNull(store.get(each.key()));
        store.remove(each.key());
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    });
    assertEquals(List.of("a", "b", "c", "d"), shown);
    assertEquals(0, store.size());
  }

  @Test
  default void oldest_givesTheFirstOfThem() throws IOException {
    ByteStore store = openWith("a", "b", "c");
    store.touch(key("a"), ByteRecord.NEVER);
    assertEquals(List.of(), store.oldest(0));
    assertEquals(List.of(key("b"), key("c")), store.oldest(2));
    assertEquals(List.of(key("b"), key("c"), key("a")), store.oldest(10));
  }
}
