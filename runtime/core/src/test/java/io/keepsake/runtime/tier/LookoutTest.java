package io.keepsake.runtime.tier;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.runtime.MemoClock;
import io.keepsake.runtime.fixture.HeardLog;
import io.keepsake.runtime.fixture.ManualClock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The thread that looks goes on, whatever fails. */
@Timeout(60)
class LookoutTest {
  private final ManualClock time = new ManualClock();
  private final Lookout lookout = new Lookout(new FailingClock());
  private final AtomicInteger failures = new AtomicInteger();
  private volatile boolean fails;
  private volatile boolean isOver;

  /** A clock that fails for the thread of the lookout while a test says so. */
  private final class FailingClock implements MemoClock {
    @Override
    public long nanos() {
      if (fails && Thread.currentThread().getName().equals("keepsake-lookout")) {
        failures.incrementAndGet();
        throw new OutOfMemoryError("of a test");
      }
      return time.nanos();
    }

    @Override
    public Instant instant() {
      return time.instant();
    }
  }

  /** Counts the looks at it, and may fail at each. */
  private final class Counter implements Lookout.Sight {
    private final AtomicInteger looks = new AtomicInteger();
    private final boolean fails;

    Counter(boolean fails) {
      this.fails = fails;
    }

    @Override
    public void look() {
      looks.incrementAndGet();
      if (fails) {
        throw new IllegalStateException("of a test");
      }
    }

    @Override
    public boolean isOver() {
      return isOver;
    }
  }

  @AfterEach
  void end() {
    isOver = true;
  }

  @Test
  void lookout_whoseClockFails_goesOn() throws InterruptedException {
    fails = true;
    Counter sight = new Counter(false);
    lookout.watch(sight);
    await(() -> failures.get() >= 2);
    fails = false;
    time.advance(Lookout.PERIOD);
    await(() -> sight.looks.get() == 1);
  }

  @Test
  void lookout_whoseLogFails_looksAtTheOthers_andGoesOn() throws InterruptedException {
    HeardLog log = new HeardLog(message -> {
      failures.incrementAndGet();
      throw new IllegalStateException("the log is full");
    });
    try (log) {
      Counter failing = new Counter(true);
      Counter sight = new Counter(false);
      lookout.watch(failing);
      lookout.watch(sight);
      for (int look = 1; look <= 2; look++) {
        int looks = look;
        time.advance(60 * 10 * Lookout.PERIOD); // the log says so once a minute
        await(() -> sight.looks.get() == looks);
        assertThat(failing.looks).hasValue(looks);
      }
      assertThat(failures.get()).isPositive();
    }
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    for (int i = 0; i < 1_000 && !condition.getAsBoolean(); i++) {
      Thread.sleep(10);
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }
}
