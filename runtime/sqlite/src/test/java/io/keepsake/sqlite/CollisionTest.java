package io.keepsake.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.runtime.spi.ByteChange;
import io.keepsake.runtime.spi.ByteKey;
import io.keepsake.runtime.spi.ByteRecord;
import io.keepsake.runtime.spi.StoreSettings.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys whose hashes are the same, wholly or in the part that finds a row, are never each other's, whatever happens to them. */
class CollisionTest {
  private static final int KEYS = 60;

  @TempDir
  Path directory;

  private final Map<ByteKey, ByteRecord> model = new LinkedHashMap<>();

  /** Three hashes; two of them differ only behind the part that finds a row. */
  private static ByteKey key(int number) {
    byte[] hash = new byte[16];
    hash[number % 3 == 0 ? 0 : 9] = (byte) (number % 3);
    hash[5] = -1;
    return ByteKey.of(("k" + number).getBytes(StandardCharsets.UTF_8), hash);
  }

  private void put(ByteRecord record) {
    model.remove(record.key());
    model.put(record.key(), record);
  }

  private void apply(ByteChange change) {
    if (change instanceof ByteChange.Put put) {
      put(put.record());
    } else if (change instanceof ByteChange.Remove) {
      model.remove(change.key());
    } else if (change instanceof ByteChange.Touch touch && model.containsKey(change.key())) {
      ByteRecord old = model.get(change.key());
      put(new ByteRecord(old.key(), old.value(), old.written(), touch.expires()));
    }
  }

  private static List<ByteChange> changes(Random random) {
    Map<ByteKey, ByteChange> changes = new LinkedHashMap<>();
    int count = 1 + random.nextInt(random.nextBoolean() ? 4 : 50);
    int kind = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      ByteKey key = key(random.nextInt(KEYS));
      long expires = random.nextBoolean() ? ByteRecord.NEVER : Long.MAX_VALUE - random.nextInt(9);
      byte[] value = new byte[random.nextInt(10) == 0 ? 3000 : random.nextInt(30)];
      random.nextBytes(value);
      changes.put(
          key,
          switch (kind == 3 ? random.nextInt(3) : kind) {
            case 0 -> new ByteChange.Put(new ByteRecord(key, value, random.nextInt(), expires));
            case 1 -> new ByteChange.Touch(key, expires);
            default -> new ByteChange.Remove(key);
          });
    }
    return List.copyOf(changes.values());
  }

  @Test
  void randomChanges_giveWhatAMapGives_alsoAfterReopening() throws IOException {
    long seed = Long.getLong("keepsake-test.seed", System.nanoTime());
    System.out.println("-Dkeepsake-test.seed=" + seed);
    Random random = new Random(seed);
    for (int opening = 0; opening < 10; opening++) {
      try (SqliteStore store = Stores.open(directory)) {
        assertSame(store);
        for (int i = 0; i < 100; i++) {
          List<ByteChange> changes = changes(random);
          store.write(changes);
          changes.forEach(this::apply);
          if (i % 10 == 0) {
            assertSame(store);
          }
        }
        assertSame(store);
      }
    }
    assertThat(Stores.names(directory, "damaged-")).isEmpty();
  }

  private void assertSame(SqliteStore store) throws IOException {
    for (int number = 0; number < KEYS; number++) {
      ByteRecord found = store.get(key(number));
      ByteRecord expected = model.get(key(number));
      assertThat(found == null).as("k%s", number).isEqualTo(expected == null);
      if (found != null && expected != null) {
        assertThat(found.value()).isEqualTo(expected.value());
        assertThat(found.written()).isEqualTo(expected.written());
        assertThat(found.expires()).isEqualTo(expected.expires());
      }
    }
    List<ByteKey> order = new ArrayList<>();
    store.scan(record -> order.add(record.key()));
    assertThat(order).isEqualTo(List.copyOf(model.keySet()));
    assertThat(store.size()).isEqualTo(model.size());
  }

  @Test
  void theBound_holds_andTheOldestUseLeaves() throws IOException {
    try (SqliteStore store = Stores.open(directory, Limits.of(20))) {
      for (int number = 0; number < KEYS; number++) {
        byte[] value = {(byte) number};
        store.put(new ByteRecord(key(number), value, 0, ByteRecord.NEVER));
        store.touch(key(0), ByteRecord.NEVER);
      }
      for (int number = 0; number < KEYS; number++) {
        ByteRecord found = store.get(key(number));
        assertThat(found != null).as("k%s", number).isEqualTo(number == 0 || number >= KEYS - 19);
        assertThat(found == null ? number : found.value()[0]).isEqualTo(number);
      }
    }
  }
}
