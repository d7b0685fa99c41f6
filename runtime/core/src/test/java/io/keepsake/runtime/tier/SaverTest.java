package io.keepsake.runtime.tier;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.runtime.MemoClock;
import io.keepsake.runtime.Memos;
import io.keepsake.runtime.fixture.MemoizedByteSquares;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The thread that saves goes on, whatever fails. */
class SaverTest extends ByteTableFixture {
  private final AtomicInteger failures = new AtomicInteger();
  private volatile boolean fails;

  /** A clock that fails for the thread of the saver while a test says so. */
  private final class FailingClock implements MemoClock {
    @Override
    public long nanos() {
      if (fails && Thread.currentThread().getName().equals("keepsake-saver")) {
        failures.incrementAndGet();
        throw new OutOfMemoryError("of a test");
      }
      return clock.nanos();
    }

    @Override
    public Instant instant() {
      return clock.instant();
    }
  }

  /** A clock that does something when the thread of the saver asks it. */
  private final class SlowClock implements MemoClock {
    private final Runnable first;

    SlowClock(Runnable first) {
      this.first = first;
    }

    @Override
    public long nanos() {
      if (Thread.currentThread().getName().equals("keepsake-saver")) {
        first.run();
      }
      return clock.nanos();
    }

    @Override
    public Instant instant() {
      return clock.instant();
    }
  }

  @Test
  void saver_thatFailsOutsideOfAStore_goesOn() throws InterruptedException {
    memos = Memos.builder().clock(new FailingClock()).directory(directory).build();
    MemoizedByteSquares squares = squares();
    fails = true;
    squares.square(1);
    await(() -> failures.get() >= 2);
    fails = false;
    clock.advance(900 * SECOND);
    await(() -> stores.size() == 1);
  }

  /** A clock may need what a caller holds, or call a memoized method itself. */
  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void saver_thatWaitsForTheClock_holdsUpNobody() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch computed = new CountDownLatch(1);
    memos = Memos.builder()
        .clock(new SlowClock(() -> {
          asked.countDown();
          awaitUninterruptibly(computed);
        }))
        .directory(directory)
        .build();
    squares().square(1);
    asked.await();
    tier = tier.code("another");
    assertThat(squares().square(2)).isEqualTo(4);
    computed.countDown();
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    for (int i = 0; i < 1_000 && !condition.getAsBoolean(); i++) {
      Thread.sleep(10);
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }
}
