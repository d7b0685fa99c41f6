package io.keepsake.test;

import static io.keepsake.test.Records.key;
import static io.keepsake.test.Records.keys;
import static io.keepsake.test.Records.record;
import static io.keepsake.test.Records.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.keepsake.runtime.spi.ByteChange;
import io.keepsake.runtime.spi.ByteRecord;
import io.keepsake.runtime.spi.ByteStore;
import io.keepsake.runtime.spi.StoreSettings.Limits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several changes at once are what they are one after the other. */
interface BatchContract extends StoreFixture {

  @Test
  default void write_ofNothing_doesNothing() throws IOException {
    ByteStore store = open();
    store.write(List.of());
    assertEquals(0, store.size());
  }

  @Test
  default void write_makesEveryKindOfChange_inOrder() throws IOException {
    ByteStore store = open();
    for (String key : List.of("a", "b", "c", "d")) {
      store.put(record(key, "old"));
    }
    store.write(List.of(
        new ByteChange.Put(record("e", "new")),
        new ByteChange.Remove(key("b")),
        new ByteChange.Touch(key("a"), inSeconds(9)),
        new ByteChange.Put(record("c", "new")),
        new ByteChange.Remove(key("none")),
        new ByteChange.Touch(key("none"), inSeconds(9))));
    assertEquals(List.of("d", "e", "a", "c"), keys(store));
    assertEquals("new", value(store, "c"));
    assertEquals("new", value(store, "e"));
    LookupContract.assertSame(record("a", "old", inSeconds(9)), store.get(key("a")));
    assertNull(store.get(key("b")));
    assertEquals(4, store.size());
  }

  @Test
  default void write_ofMoreThanFits_keepsTheLast() throws IOException {
    ByteStore store = open(Limits.of(10));
    List<ByteChange> changes = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      changes.add(new ByteChange.Put(record("k" + i, "v" + i)));
    }
    store.write(changes);
    assertEquals(10, store.size());
    assertEquals(
        List.of("k990", "k991", "k992", "k993", "k994", "k995", "k996", "k997", "k998", "k999"),
        keys(store));
  }

  @Test
  default void write_ofManyLargeValues_keepsThem() throws IOException {
    ByteStore store = open();
    List<ByteChange> changes = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      byte[] value = new byte[300_000];
      value[i] = 1;
      changes.add(new ByteChange.Put(new ByteRecord(key("k" + i), value, i, ByteRecord.NEVER)));
    }
    store.write(changes);
    for (ByteChange change : changes) {
      LookupContract.assertSame(((ByteChange.Put) change).record(), store.get(change.key()));
    }
  }
}
