package io.keepsake.test;

import static io.keepsake.test.Records.key;
import static io.keepsake.test.Records.record;
import static io.keepsake.test.Records.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keepsake.runtime.spi.ByteChange;
import io.keepsake.runtime.spi.ByteRecord;
import io.keepsake.runtime.spi.ByteStore;
import io.keepsake.runtime.spi.StoreSettings.Limits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Many threads at once read nothing torn and break no bound, and an interrupted one breaks nothing for the others. */
interface LoadContract extends StoreFixture {
  int THREADS = 16;
  int CAPACITY = 50;

  @Test
  default void sixteenThreads_readNothingTorn_andKeepTheBound() throws Exception {
    List<ByteStore> stores = List.of(open(Limits.of(CAPACITY)), open(Limits.of(CAPACITY)));
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> ends = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        int seed = thread;
        ends.add(threads.submit(() -> {
          work(stores.get(seed % 2), new Random(seed));
          return seed;
        }));
      }
      for (Future<?> end : ends) {
        end.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertTrue(stores.get(0).size() <= CAPACITY);
    assertEquals(Records.keys(stores.get(0)), Records.keys(stores.get(1)));
  }

  /** Changes and reads; every value starts with its key, and ends with it. */
  private static void work(ByteStore store, Random random) throws IOException {
    for (int step = 0; step < 100; step++) {
      String key = "k" + random.nextInt(2 * CAPACITY);
      switch (random.nextInt(8)) {
        case 0, 1 -> store.put(record(key, valueOf(key, random)));
        case 2 -> store.remove(key(key));
        case 3 -> store.touch(key(key), ByteRecord.NEVER);
        case 4 ->
          store.write(List.of(
              new ByteChange.Put(record(key, valueOf(key, random))),
              new ByteChange.Touch(key("k0"), ByteRecord.NEVER)));
        default -> {
          String found = value(store, key);
          assertTrue(
              found == null || (found.startsWith(key + "<") && found.endsWith(">" + key)), "torn");
        }
      }
      assertTrue(store.size() <= CAPACITY, "more records than the capacity");
    }
  }

  private static String valueOf(String key, Random random) {
    return key + "<" + "x".repeat(random.nextInt(5000)) + ">" + key;
  }

  @Test
  default void anInterruptedThread_breaksNothing() throws Exception {
    ByteStore store = open();
    store.put(record("before", "1"));
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      thread.submit(() -> useInterrupted(store)).get();
    } catch (ExecutionException failure) {
      throw new AssertionError("only an IOException is allowed", failure.getCause());
    } finally {
      thread.shutdownNow();
    }
    assertEquals("1", value(store, "before"));
    store.put(record("after", "x".repeat(1 << 20)));
    assertEquals("x".repeat(1 << 20), value(store, "after"));
    assertEquals("1", value(open(), "before"));
  }

  private Boolean useInterrupted(ByteStore store) throws Exception {
    List<Step> steps = List.of(
        () -> value(store, "before"),
        () -> store.put(record("during", "2")),
        () -> store.put(record("during, large", "x".repeat(1 << 20))),
        () -> value(store, "during, large"),
        () -> store.remove(key("during")),
        () -> Records.keys(store),
        () -> open().close(),
        store::flush);
    for (Step step : steps) {
      Thread.currentThread().interrupt();
      try {
        step.run();
      } catch (IOException allowed) {
        // The store may refuse; what counts is that it works for the others.
      }
    }
    return Thread.interrupted();
  }

  /** Something that a thread does while it is interrupted. */
  @FunctionalInterface
  interface Step {
    void run() throws Exception;
  }
}
