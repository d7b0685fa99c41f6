package io.keepsake.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keepsake.runtime.spi.ByteChange;
import io.keepsake.runtime.spi.ByteKey;
import io.keepsake.runtime.spi.ByteRecord;
import io.keepsake.runtime.spi.ByteStore;
import io.keepsake.runtime.spi.StoreSettings.Limits;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Random changes leave what a plain model says. */
interface ModelContract extends StoreFixture {
  int STEPS = 2_000;
  int KEYS = 60;

  @Test
  default void randomChanges_boundedByCapacity_equalTheModel() throws IOException {
    run(Limits.of(20), true);
  }

  @Test
  default void randomChanges_boundedByBytes_equalTheModel() throws IOException {
    // One change at a time: where a batch passes the bound only in between, stores may differ.
    run(StoreFixture.bytes(2_000), false);
  }

  private void run(Limits limits, boolean batches) throws IOException {
    long seed = Long.getLong("keepsake-test.seed", System.nanoTime());
    System.out.println(getClass().getName() + ": -Dkeepsake-test.seed=" + seed);
    Random random = new Random(seed);
    StoreModel model = new StoreModel(limits, clock());
    ByteStore store = open(limits);
    for (int step = 0; step < STEPS; step++) {
      change(store, model, random, batches);
      clock().advance(Duration.ofMillis(random.nextInt(300)));
      if (step % 10 == 0) {
        model.assertEqual(store, "seed " + seed + ", step " + step);
      }
      if (step % 500 == 499) {
        assumeSurvival();
        store.close();
        store = open(limits);
      }
    }
    model.assertEqual(store, "seed " + seed);
  }

  private void change(ByteStore store, StoreModel model, Random random, boolean batches)
      throws IOException {
    ByteKey key = randomKey(random);
    switch (random.nextInt(batches ? 8 : 7)) {
      case 0, 1, 2 -> {
        ByteRecord record = randomRecord(key, random);
        store.put(record);
        model.put(record);
      }
      case 3 -> {
        boolean present = model.contains(key);
        assertTrue(store.remove(key) || !present);
        model.remove(key);
      }
      case 4, 5 -> {
        if (model.contains(key)) { // whether an expired one is still there is up to the store
          long expires = inSeconds(10);
          store.touch(key, expires);
          model.touch(key, expires);
        }
      }
      case 6 -> {
        if (random.nextInt(50) == 0) {
          store.clear();
          model.clear();
          assertEquals(0, store.size());
        }
      }
      default -> writeBatch(store, model, random);
    }
  }

  private void writeBatch(ByteStore store, StoreModel model, Random random) throws IOException {
    Set<ByteKey> keys = new LinkedHashSet<>();
    for (int i = random.nextInt(30); i >= 0; i--) {
      keys.add(randomKey(random));
    }
    List<ByteChange> changes = new ArrayList<>();
    List<ByteRecord> puts = new ArrayList<>();
    for (ByteKey key : keys) {
      if (random.nextInt(3) == 0) {
        changes.add(new ByteChange.Remove(key));
        model.remove(key);
      } else {
        puts.add(randomRecord(key, random));
      }
    }
    for (ByteRecord record : puts) {
      changes.add(new ByteChange.Put(record));
      model.put(record);
    }
    store.write(changes);
  }

  private static ByteKey randomKey(Random random) {
    return Records.key("k" + random.nextInt(KEYS));
  }

  private ByteRecord randomRecord(ByteKey key, Random random) {
    byte[] value = new byte[random.nextInt(200)];
    random.nextBytes(value);
    long written = clock().instant().toEpochMilli();
    long expires = random.nextInt(3) == 0 ? ByteRecord.NEVER : written + 1 + random.nextInt(10_000);
    return new ByteRecord(key, value, written, expires);
  }
}
