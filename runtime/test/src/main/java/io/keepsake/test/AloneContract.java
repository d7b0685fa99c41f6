package io.keepsake.test;

import static io.keepsake.test.Records.key;
import static io.keepsake.test.Records.record;
import static io.keepsake.test.Records.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keepsake.runtime.spi.ByteStore;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** If a store says that nobody else has it open, nobody has; and it finds what others did when they come and go. */
interface AloneContract extends StoreFixture {
  /** So often is a store told to rest until it has surely looked whether others have gone. */
  int MANY_RESTS = 100;

  @Test
  default void aPeriod_isOver_beforeAnotherStoreIsOpen() throws IOException {
    ByteStore one = open();
    one.put(record("a", "1"));
    long period = one.period();
    ByteStore two = open();
    assertEquals(ByteStore.NOT_ALONE, one.period());
    assertEquals(ByteStore.NOT_ALONE, two.period());
    two.put(record("a", "2"));
    assertEquals("2", value(one, "a"));
    rest(one);
    rest(two);
    assertEquals(ByteStore.NOT_ALONE, one.period(), "after " + period);
    assertEquals(ByteStore.NOT_ALONE, two.period());
  }

  @Test
  default void eachPeriod_hasANumberOfItsOwn() throws IOException {
    ByteStore one = open();
    Set<Long> periods = new HashSet<>();
    for (int i = 0; i < 5; i++) {
      long period = one.period();
      assertTrue(period == ByteStore.NOT_ALONE || periods.add(period), "again " + period);
      assertEquals(period, one.period());
      open().close();
      rest(one);
    }
  }

  @Test
  default void whatOneReads_isWhatOthersLeft_whenTheyComeAndGo() throws IOException {
    long seed = Long.getLong("keepsake-test.seed", System.nanoTime());
    System.out.println("-Dkeepsake-test.seed=" + seed);
    Random random = new Random(seed);
    ByteStore one = open();
    ByteStore other = null;
    Map<String, String> model = new HashMap<>();
    for (int step = 0; step < 2_000; step++) {
      String what = "step " + step + ", seed " + seed;
      String key = "k" + random.nextInt(5);
      ByteStore any = other == null || random.nextBoolean() ? one : other;
      switch (random.nextInt(12)) {
        case 0 -> other = comeOrGo(other);
        case 1 -> one.rest();
        case 2 -> rest(one);
        case 3, 4 -> {
          any.put(record(key, what));
          model.put(key, what);
        }
        case 5 -> assertEquals(model.remove(key) != null, any.remove(key(key)), what);
        default -> assertEquals(model.get(key), value(any, key), what);
      }
    }
  }

  private @Nullable ByteStore comeOrGo(@Nullable ByteStore other) throws IOException {
    if (other == null) {
      return open();
    }
    other.close();
    return null;
  }

  private static void rest(ByteStore store) throws IOException {
    for (int i = 0; i < MANY_RESTS; i++) {
      store.rest();
    }
  }
}
