package io.keepsake.test;

import static io.keepsake.test.Records.key;
import static io.keepsake.test.Records.keys;
import static io.keepsake.test.Records.record;
import static io.keepsake.test.Records.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keepsake.runtime.spi.ByteRecord;
import io.keepsake.runtime.spi.ByteStore;
import io.keepsake.runtime.spi.StoreSettings.Limits;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two stores that are open on one directory hold the same. */
interface SharingContract extends StoreFixture {

  @Test
  default void whatOneWrites_theOtherReads() throws IOException {
    ByteStore one = open();
    ByteStore two = open();
    one.put(record("a", "1"));
    assertEquals("1", value(two, "a"));
    two.put(record("a", "2"));
    assertEquals("2", value(one, "a"));
    two.put(record("large", "x".repeat(1 << 20)));
    assertEquals("x".repeat(1 << 20), value(one, "large"));
    assertTrue(one.remove(key("a")));
    assertNull(two.get(key("a")));
    two.clear();
    assertNull(one.get(key("large")));
    assertEquals(0, one.size());
  }

  @Test
  default void theOrderOfUse_isShared() throws IOException {
    ByteStore one = open();
    ByteStore two = open();
    one.put(record("a", "1"));
    two.put(record("b", "2"));
    one.put(record("c", "3"));
    two.touch(key("a"), ByteRecord.NEVER);
    one.put(record("d", "4"));
    assertEquals(List.of("b", "c", "a", "d"), keys(one));
    assertEquals(List.of("b", "c", "a", "d"), keys(two));
  }

  @Test
  default void theBound_isShared() throws IOException {
    ByteStore one = open(Limits.of(4));
    ByteStore two = open(Limits.of(4));
    for (int i = 0; i < 20; i++) {
      (i % 2 == 0 ? one : two).put(record("k" + i, "v" + i));
      assertTrue(one.size() <= 4);
      assertTrue(two.size() <= 4);
    }
    assertEquals(List.of("k16", "k17", "k18", "k19"), keys(one));
  }

  @Test
  default void closingOne_doesNotDisturbTheOther() throws IOException {
    ByteStore one = open();
    ByteStore two = open();
    one.put(record("a", "1"));
    one.close();
    assertEquals("1", value(two, "a"));
    two.put(record("b", "2"));
    assertEquals("2", value(open(), "b"));
  }
}
