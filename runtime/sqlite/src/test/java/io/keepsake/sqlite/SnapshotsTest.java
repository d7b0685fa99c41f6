package io.keepsake.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.runtime.spi.ByteChange;
import io.keepsake.runtime.spi.ByteStore;
import io.keepsake.test.Records;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readers that stay in a transaction, as {@code Readers} has it, show what is there, and hold up nobody. */
class SnapshotsTest {
  private static final int STEPS = 600;
  private static final int WRITES = 1_500;
  private static final int CHANGES = 200;

  @TempDir
  Path directory;

  @TempDir
  Path temporary;

  @Test
  void whoIsAlone_knowsIt_untilAProcessComes_andWhenItHasGone() throws IOException {
    try (SqliteStore store = Stores.open(directory)) {
      long alone = store.period();
      assertThat(alone).isNotNegative();
      assertThat(store.period()).isEqualTo(alone);
      try (Visitor visitor = new Visitor(directory, temporary)) {
        assertThat(store.period()).isEqualTo(ByteStore.NOT_ALONE);
        rest(store);
        assertThat(store.period()).isEqualTo(ByteStore.NOT_ALONE);
        visitor.put("k", 3);
        assertThat(Stores.length(store, "k")).isEqualTo(3);
      }
      assertThat(store.period()).isEqualTo(ByteStore.NOT_ALONE);
      rest(store);
      assertThat(store.period()).isGreaterThan(alone);
    }
  }

  @Test
  void whoWasKilled_hasGone() throws IOException {
    try (SqliteStore store = Stores.open(directory)) {
      long before = store.period();
      new Visitor(directory, temporary).kill();
      rest(store);
      assertThat(store.period()).isGreaterThan(before);
    }
  }

  @Test
  void whoIsInterrupted_canRest() throws IOException {
    try (SqliteStore store = Stores.open(directory)) {
      long before = store.period();
      new Visitor(directory, temporary).close();
      Thread.currentThread().interrupt();
      rest(store);
      assertThat(Thread.interrupted()).isTrue();
      assertThat(store.period()).isGreaterThan(before);
      try (Visitor visitor = new Visitor(directory, temporary)) {
        rest(store);
        assertThat(store.period()).as("locks are held").isEqualTo(ByteStore.NOT_ALONE);
        visitor.put("k", 1);
        assertThat(Stores.length(store, "k")).isEqualTo(1);
      }
    }
  }

  /** A process that is idle does not hold up the log of another one, once it has rested. */
  @Test
  void theLogOfOthers_doesNotGrow() throws IOException {
    Path log = directory.resolve("records-0-of-1.1.db-wal");
    try (SqliteStore idle = Stores.open(directory)) {
      idle.rest();
      idle.put(Stores.record("k1", 1));
      assertThat(Stores.has(idle, "k1")).isTrue(); // and stays
      try (Visitor visitor = new Visitor(directory, temporary)) {
        idle.rest();
        for (int i = 0; i < 400; i++) {
          visitor.put("k" + i % 10, 60_000 + i);
        }
        assertThat(Files.size(log)).isLessThan(16L << 20);
      }
    }
  }

  @Test
  void whoCouldNotSeeOthersCome_isNotAlone() throws IOException {
    try (SqliteStore store = Stores.open(directory)) {
      store.rest();
      store.put(Stores.record("k", 1));
      assertThat(Stores.length(store, "k")).isEqualTo(1);
      Files.delete(directory.resolve("lock"));
      try (Visitor visitor = new Visitor(directory, temporary)) {
        visitor.put("k", 2);
        store.rest(); // as it may ten times a second
        assertThat(Stores.length(store, "k")).isEqualTo(2);
        rest(store);
        assertThat(store.period()).isEqualTo(ByteStore.NOT_ALONE);
        visitor.put("k", 3);
        assertThat(Stores.length(store, "k")).isEqualTo(3);
      }
      rest(store);
      assertThat(store.period()).as("for good").isEqualTo(ByteStore.NOT_ALONE);
    }
  }

  /** Processes come, change something, and go, or are killed; a store that is open all the time sees each change at once. */
  @Test
  void whatIsRead_isWhatProcessesLeft_whenTheyComeAndGo() throws IOException {
    long seed = Long.getLong("keepsake-test.seed", System.nanoTime());
    System.out.println("-Dkeepsake-test.seed=" + seed);
    Random random = new Random(seed);
    Map<String, Integer> model = new HashMap<>();
    Visitor visitor = null;
    try (SqliteStore store = Stores.open(directory)) {
      for (int step = 1; step <= STEPS; step++) {
        String key = "k" + random.nextInt(4);
        boolean isVisit = visitor != null && random.nextBoolean();
        switch (random.nextInt(20)) {
          case 0 -> visitor = comeOrGo(visitor, random);
          case 1 -> store.rest();
          case 2 -> rest(store);
          case 3, 4, 5 -> {
            if (isVisit) {
              visitor.put(key, step);
            } else {
              store.put(Stores.record(key, step));
            }
            model.put(key, step);
          }
          case 6, 7 -> {
            boolean removed = isVisit ? visitor.remove(key) : store.remove(Records.key(key));
            assertThat(removed).as("step %s", step).isEqualTo(model.remove(key) != null);
          }
          default ->
            assertThat(isVisit ? visitor.length(key) : Stores.length(store, key))
                .as("step %s", step)
                .isEqualTo(model.getOrDefault(key, Stores.NONE));
        }
      }
    } finally {
      if (visitor != null) {
        visitor.close();
      }
    }
  }

  private @Nullable Visitor comeOrGo(@Nullable Visitor visitor, Random random) throws IOException {
    if (visitor == null) {
      return new Visitor(directory, temporary);
    }
    if (random.nextBoolean()) {
      visitor.kill();
    } else {
      visitor.close();
    }
    return null;
  }

  /** Each value is longer than the one before, so nobody who has seen that one was written may find a shorter one. */
  @Test
  void whatThreadsRead_isNeverOlderThanWhatWasWrittenBefore() throws Exception {
    AtomicInteger written = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try (SqliteStore store = Stores.open(directory)) {
      store.put(Stores.record("k", 0));
      store.rest();
      Callable<Integer> reading = () -> {
        int reads = 0;
        while (written.get() < WRITES) {
          int before = written.get();
          assertThat(Stores.length(store, "k")).isGreaterThanOrEqualTo(before);
          reads++;
        }
        return reads;
      };
      List<Future<Integer>> readers = List.of(threads.submit(reading), threads.submit(reading));
      Future<Integer> resting = threads.submit(() -> {
        for (int rests = 0; ; rests++) {
          store.rest();
          if (written.get() >= WRITES) {
            return rests;
          }
        }
      });
      try {
        for (int i = 1; i <= WRITES; i++) {
          store.put(Stores.record("k", i));
          written.set(i);
        }
      } finally {
        written.set(WRITES);
      }
      for (Future<Integer> reader : readers) {
        assertThat(reader.get()).isPositive();
      }
      assertThat(resting.get()).isPositive();
    } finally {
      threads.shutdownNow();
    }
  }

  /** A transaction that stays open keeps SQLite from beginning its log anew. */
  @Test
  void theLog_doesNotGrow_thoughReadersStay() throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try (SqliteStore store = Stores.open(directory)) {
      store.rest();
      Future<Integer> reads = thread.submit(() -> {
        int read = 0;
        while (!done.get()) {
          read += Stores.has(store, "k" + read % CHANGES) ? 1 : 0;
        }
        return read;
      });
      long largest = largestLog(store);
      done.set(true);
      System.out.println(reads.get() + " reads, and the log had " + largest + " bytes at the most");
      assertThat(largest).isLessThan(24L << 20);
    } finally {
      done.set(true);
      thread.shutdownNow();
    }
  }

  private long largestLog(SqliteStore store) throws IOException {
    Path log = directory.resolve("records-0-of-1.1.db-wal");
    long largest = 0;
    for (int batch = 0; batch < 200; batch++) {
      store.write(changes(batch));
      assertThat(Stores.has(store, "k1")).isTrue(); // and stays
      largest = Math.max(largest, Files.size(log));
    }
    return largest;
  }

  private static List<ByteChange> changes(int batch) {
    List<ByteChange> changes = new ArrayList<>();
    for (int i = 0; i < CHANGES; i++) {
      changes.add(new ByteChange.Put(Stores.record("k" + i, 1_000 + batch)));
    }
    return changes;
  }

  private static void rest(SqliteStore store) throws IOException {
    for (int i = 0; i < 20; i++) {
      store.rest();
    }
  }
}
