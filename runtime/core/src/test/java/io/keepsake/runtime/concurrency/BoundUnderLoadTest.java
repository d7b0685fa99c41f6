package io.keepsake.runtime.concurrency;

import static io.keepsake.runtime.fixture.Threads.start;
import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.runtime.MemoStats;
import io.keepsake.runtime.fixture.SquareHandle;
import io.keepsake.runtime.fixture.SquareKind;
import io.keepsake.runtime.fixture.Squares;
import io.keepsake.runtime.fixture.Threads.Running;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds at each moment and at the end, whatever threads do to a table that is too small for them. */
@Timeout(120)
class BoundUnderLoadTest {
  private static final int THREADS = 4;
  private static final int STEPS = 20_000;
  private static final int SLOTS = 16;

  @ParameterizedTest
  @CsvSource({
    "LRU, 1",
    "LRU, 50",
    "LRU, 400",
    "TTL, 1",
    "TTL, 50",
    "LFU, 1",
    "LFU, 50",
    "LFU, 400",
    "SLOT, 1",
    "SLOT, 5",
  })
  void operations_underLoad_keepTheBound(SquareKind kind, int capacity) throws Exception {
    int keys = kind == SquareKind.SLOT ? SLOTS : capacity * 3;
    Squares squares = kind.make(capacity);
    AtomicInteger running = new AtomicInteger(THREADS);
    List<Running<Long>> workers = new ArrayList<>();
    for (int worker = 0; worker < THREADS; worker++) {
      Random random = new Random(worker);
      workers.add(start(() -> {
        try {
          return work(squares, random, keys);
        } finally {
          running.decrementAndGet();
        }
      }));
    }
    while (running.get() > 0) {
      assertThat(squares.squareMemo().size()).isBetween(0, capacity);
      assertThat(squares.squareMemo().entries().size()).isBetween(0, capacity);
    }
    long calls = 0;
    for (Running<Long> worker : workers) {
      calls += worker.result();
    }
    assertThat(squares.squareMemo().stats().calls()).isEqualTo(calls);
    assertWhole(squares, capacity, keys);
  }

  /** Works at random; returns how often it called the method. */
  private static long work(Squares squares, Random random, int keys) {
    SquareHandle memo = squares.squareMemo();
    long calls = 0;
    for (int step = 0; step < STEPS; step++) {
      int key = random.nextInt(keys);
      int dice = random.nextInt(100);
      if (dice < 85) {
        calls++;
        assertRight(key, squares.square(key));
      } else if (dice < 90) {
        memo.put(key, (long) key * key);
      } else if (dice < 94) {
        assertRight(key, memo.peek(key).orElse((long) key * key));
      } else if (dice < 97) {
        assertRight(key, memo.take(key).orElse((long) key * key));
      } else if (dice < 99) {
        memo.invalidate(key);
      } else if (step % 50 == 0) {
        memo.invalidateAll();
      }
    }
    return calls;
  }

  private static void assertRight(int key, long value) {
    if (value != (long) key * key) {
      throw new AssertionError(key + " gave " + value);
    }
  }

  /** Counts have not drifted: as many entries fit in as before, and each of them answers. */
  private static void assertWhole(Squares squares, int capacity, int keys) {
    SquareHandle memo = squares.squareMemo();
    for (int key = 0; key < keys; key++) {
      assertRight(key, squares.square(key));
    }
    assertThat(memo.size()).isEqualTo(memo.entries().size()).isEqualTo(Math.min(capacity, keys));
    int before = squares.computations();
    memo.entries().forEach(entry -> squares.square((Integer) entry.arguments().get(0)));
    assertThat(squares.computations()).isEqualTo(before);
    MemoStats stats = memo.stats();
    assertThat(stats.computations()).isEqualTo(squares.computations()).isEqualTo(stats.misses());
    assertThat(stats.failures()).isZero();
    memo.invalidateAll();
    assertThat(memo.size()).isZero();
  }
}
