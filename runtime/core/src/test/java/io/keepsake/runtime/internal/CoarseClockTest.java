package io.keepsake.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.runtime.Memos;
import io.keepsake.runtime.fixture.MemoizedTtlSquares;
import io.keepsake.runtime.fixture.Squares;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** No other test of this module leaves a cache behind that this clock would have to run for. */
@Timeout(60)
class CoarseClockTest {
  private static final long HOUR = 3_600_000_000_000L;

  private static @Nullable Thread ticker() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("keepsake-clock"))
        .findAny()
        .orElse(null);
  }

  private static Thread running() {
    Thread ticker = ticker();
    assertThat(ticker).as("the clock's thread").isNotNull();
    return ticker;
  }

  @BeforeEach
  @AfterEach
  void awaitStop() throws InterruptedException {
    for (Thread ticker = ticker(); ticker != null; ticker = ticker()) {
      System.gc(); // for caches that other tests have dropped
      ticker.join(1000);
    }
  }

  @Test
  void watch_nothingLeft_stopsAndStartsAgain() throws Exception {
    AtomicBoolean empty = new AtomicBoolean();
    CountDownLatch swept = new CountDownLatch(2);
    CoarseClock.Sweepable cache = () -> {
      swept.countDown();
      return !empty.get();
    };
    assertThat(CoarseClock.watch(cache)).isTrue();
    Thread first = running();
    assertThat(first.isDaemon()).isTrue();
    assertThat(first.getContextClassLoader()).isNull();
    swept.await();
    assertThat(first.isAlive()).isTrue();
    empty.set(true);
    first.join();
    assertThat(CoarseClock.watch(cache)).isTrue();
    assertThat(running()).isNotSameAs(first);
  }

  @Test
  void now_whileWatched_goesOn() {
    CoarseClock.Sweepable cache = () -> false;
    long before = System.nanoTime();
    CoarseClock.watch(cache);
    assertThat(CoarseClock.now() - before).isNotNegative();
    long start = CoarseClock.now();
    while (CoarseClock.now() == start) {
      Thread.onSpinWait();
    }
    assertThat(System.nanoTime() - CoarseClock.now()).isNotNegative();
  }

  @Test
  void await_inTheMiddleOfASweep_letsTimeGoOn() throws Exception {
    AtomicLong passed = new AtomicLong();
    CoarseClock.watch(() -> {
      long before = CoarseClock.now();
      CoarseClock.await();
      passed.set(CoarseClock.now() - before);
      return false;
    });
    running().join();
    assertThat(passed).hasPositiveValue();
  }

  @Test
  void watch_cacheThatCannotBeSwept_isTriedAgain() throws Exception {
    CountDownLatch swept = new CountDownLatch(2);
    CoarseClock.Sweepable cache = () -> {
      swept.countDown();
      if (swept.getCount() > 0) {
        throw new OutOfMemoryError("not really");
      }
      return false;
    };
    CoarseClock.watch(cache);
    Thread ticker = running();
    swept.await();
    ticker.join();
  }

  @Test
  void watch_cacheThatIsCollected_isForgotten() throws Exception {
    CoarseClock.watch(new CoarseClock.Sweepable() {
      @Override
      public boolean sweep() {
        return true;
      }
    });
    awaitStop();
    assertThat(ticker()).isNull();
  }

  @Test
  void table_emptied_stopsTheClockAndStartsItAgain() throws Exception {
    Squares squares = new MemoizedTtlSquares(Memos.builder().build(), 10, HOUR, n -> n);
    assertThat(ticker()).as("nothing is stored").isNull();
    squares.square(3);
    Thread first = running();
    squares.squareMemo().invalidateAll();
    first.join();
    squares.square(3);
    assertThat(running()).isNotSameAs(first);
    squares.squareMemo().invalidateAll();
  }

  /** The clock stops between the moment at which an entry gets its deadline and the one at which it is stored. */
  @Test
  void table_storesWhileTheClockStops_startsItAgain() throws Exception {
    AtomicBoolean first = new AtomicBoolean(true);
    Squares squares = new MemoizedTtlSquares(Memos.builder().build(), 10, HOUR, n -> {
      Thread ticker = ticker();
      if (ticker != null && first.getAndSet(false)) {
        try {
          ticker.join();
        } catch (InterruptedException interrupted) {
          throw new AssertionError(interrupted);
        }
      }
      return n;
    });
    squares.square(1);
    squares.squareMemo().invalidateAll();
    squares.square(2);
    assertThat(squares.squareMemo().contains(2)).isTrue();
    assertThat(running().isAlive()).isTrue();
    squares.squareMemo().invalidateAll();
  }
}
