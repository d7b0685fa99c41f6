package io.keepsake.runtime.tier;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.runtime.MemoClock;
import io.keepsake.runtime.Memos;
import io.keepsake.runtime.fixture.MemoizedByteSquares;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

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

  private static void await(BooleanSupplier condition) throws InterruptedException {
    for (int i = 0; i < 1_000 && !condition.getAsBoolean(); i++) {
      Thread.sleep(10);
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }
}
