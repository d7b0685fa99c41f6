package io.keepsake.test;

import io.keepsake.runtime.spi.ByteKey;
import io.keepsake.runtime.spi.ByteRecord;
import io.keepsake.runtime.spi.ByteStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keys and records of text, for tests that want to be read. */
public final class Records {
  private Records() {}

  /**
   * Makes a key.
   *
   * @param text its bytes, in UTF-8
   * @return the key
   */
  public static ByteKey key(String text) {
    return ByteKey.of(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Makes a key that has the same hash as each other one that this gives.
   *
   * @param text its bytes, in UTF-8
   * @return the key
   */
  public static ByteKey colliding(String text) {
    return ByteKey.of(text.getBytes(StandardCharsets.UTF_8), new byte[16]);
  }

  /**
   * Makes a record that does not expire.
   *
   * @param key the key as text
   * @param value the value as text
   * @return the record
   */
  public static ByteRecord record(String key, String value) {
    return record(key, value, ByteRecord.NEVER);
  }

  /**
   * Makes a record.
   *
   * @param key the key as text
   * @param value the value as text
   * @param expires from when on it is too old, in milliseconds since 1970
   * @return the record
   */
  public static ByteRecord record(String key, String value, long expires) {
    return new ByteRecord(
        key(key), value.getBytes(StandardCharsets.UTF_8), 1_700_000_000_000L, expires);
  }

  /**
   * Returns a key as text.
   *
   * @param key a key made of text
   * @return its text
   */
  public static String text(ByteKey key) {
    return new String(key.bytes(), StandardCharsets.UTF_8);
  }

  /**
   * Returns the value that a store has for a key.
   *
   * @param store the store
   * @param key the key as text
   * @return the value as text; null if there is none
   * @throws IOException if the store throws it
   */
  public static @Nullable String value(ByteStore store, String key) throws IOException {
    ByteRecord found = store.get(key(key));
    return found == null ? null : new String(found.value(), StandardCharsets.UTF_8);
  }

  /**
   * Returns the keys of a store as text.
   *
   * @param store the store
   * @return the keys in the order of the scan
   * @throws IOException if the store throws it
   */
  public static List<String> keys(ByteStore store) throws IOException {
    List<String> keys = new ArrayList<>();
    store.scan(record -> keys.add(text(record.key())));
    return keys;
  }
}
