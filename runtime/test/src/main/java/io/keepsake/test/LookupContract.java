package io.keepsake.test;

import static io.keepsake.test.Records.key;
import static io.keepsake.test.Records.record;
import static io.keepsake.test.Records.value;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keepsake.runtime.spi.ByteKey;
import io.keepsake.runtime.spi.ByteRecord;
import io.keepsake.runtime.spi.ByteStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What was stored for a key is found by it, whole, and by no other. */
interface LookupContract extends StoreFixture {

  @Test
  default void get_absent_givesNull() throws IOException {
    ByteStore store = open();
    assertNull(store.get(key("a")));
    assertEquals(0, store.size());
  }

  @Test
  default void put_isFoundWhole() throws IOException {
    ByteStore store = open();
    ByteRecord stored = new ByteRecord(key("a"), new byte[] {0, -1, 7}, -5, inSeconds(60));
    store.put(stored);
    assertSame(stored, store.get(key("a")));
    assertEquals(1, store.size());
  }

  /** Asserts that a store gave back what it was given. */
  static void assertSame(ByteRecord expected, @Nullable ByteRecord actual) {
    assertNotNull(actual);
    assertEquals(expected.key(), actual.key());
    assertArrayEquals(expected.key().bytes(), actual.key().bytes());
    assertArrayEquals(expected.value(), actual.value());
    assertEquals(expected.written(), actual.written());
    assertEquals(expected.expires(), actual.expires());
  }

  @Test
  default void put_again_replaces() throws IOException {
    ByteStore store = open();
    store.put(record("a", "old and long", inSeconds(60)));
    store.put(record("a", "new"));
    assertSame(record("a", "new"), store.get(key("a")));
    assertEquals(1, store.size());
  }

  @Test
  default void values_ofEverySize_areKept() throws IOException {
    ByteStore store = open();
    Random random = new Random(1);
    for (int size : new int[] {0, 1, 100, 4096, 65_535, 65_536, 300_000, 1 << 20}) {
      byte[] value = new byte[size];
      random.nextBytes(value);
      ByteRecord stored = new ByteRecord(key("of " + size), value, 1, ByteRecord.NEVER);
      store.put(stored);
      assertSame(stored, store.get(stored.key()));
    }
    assertEquals(8, store.size());
  }

  @Test
  default void value_ofAMebibyte_isReplacedAndRemoved() throws IOException {
    ByteStore store = open();
    for (byte fill = 0; fill < 3; fill++) {
      byte[] value = new byte[1 << 20];
      Arrays.fill(value, fill);
      ByteRecord stored = new ByteRecord(key("large"), value, fill, ByteRecord.NEVER);
      store.put(stored);
      assertSame(stored, store.get(stored.key()));
    }
    store.put(record("large", "small now"));
    assertEquals("small now", value(store, "large"));
    assertTrue(store.remove(key("large")));
    assertNull(store.get(key("large")));
  }

  @Test
  default void keys_ofAnyBytes_areKeptApart() throws IOException {
    ByteStore store = open();
    List<String> awkward = List.of(
        "",
        "\0",
        "\0\0",
        "..",
        ".",
        "/",
        "/etc",
        "a/b",
        "a\\b",
        "a",
        "A",
        "a ",
        "%41",
        "\uD83D\uDE00",
        "x".repeat(10_240));
    for (String text : awkward) {
      store.put(record(text, "of " + text));
    }
    assertEquals(awkward.size(), store.size());
    for (String text : awkward) {
      assertEquals("of " + text, value(store, text));
    }
    for (String text : awkward) {
      assertTrue(store.remove(key(text)));
    }
    assertEquals(0, store.size());
  }

  @Test
  default void keys_withOneHash_doNotAnswerForEachOther() throws IOException {
    ByteStore store = open();
    ByteKey a = Records.colliding("a");
    ByteKey b = Records.colliding("b");
    ByteRecord ofA = new ByteRecord(a, bytes("of a"), 1, ByteRecord.NEVER);
    ByteRecord ofB = new ByteRecord(b, bytes("of b"), 2, ByteRecord.NEVER);
    store.put(ofA);
    assertNull(store.get(b));
    assertFalse(store.remove(b));
    store.touch(b, 1);
    assertSame(ofA, store.get(a));
    store.put(ofB);
    assertSame(ofB, store.get(b));
    ByteRecord kept = store.get(a);
    if (kept != null) { // it may have made room for the other, but never taken its value
      assertSame(ofA, kept);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  default void remove_tellsWhetherThereWasOne() throws IOException {
    ByteStore store = open();
    store.put(record("a", "1"));
    store.put(record("b", "2"));
    assertTrue(store.remove(key("a")));
    assertFalse(store.remove(key("a")));
    assertFalse(store.remove(key("c")));
    assertNull(store.get(key("a")));
    assertEquals("2", value(store, "b"));
    assertEquals(1, store.size());
  }

  @Test
  default void clear_removesAll_andTheStoreGoesOn() throws IOException {
    ByteStore store = open();
    store.clear();
    store.put(record("a", "1"));
    store.put(record("b", "x".repeat(1 << 20)));
    store.clear();
    assertEquals(0, store.size());
    assertNull(store.get(key("a")));
    assertNull(store.get(key("b")));
    store.put(record("a", "again"));
    assertEquals("again", value(store, "a"));
  }

  @Test
  default void expired_isAbsentOrAsItWas() throws IOException {
    ByteStore store = open();
    ByteRecord stored = record("a", "1", inSeconds(10));
    store.put(stored);
    clock().advance(Duration.ofSeconds(10));
    ByteRecord found = store.get(key("a"));
    if (found != null) {
      assertSame(stored, found);
    }
  }
}
