package io.keepsake.runtime.tier;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.runtime.MemoClock;
import io.keepsake.runtime.fixture.HeardLog;
import io.keepsake.runtime.tier.Health.Work;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the log and the clock do is for the application to say: a call of a memoized method, for one. */
class HealthTest {
  private static final long SECOND = 1_000_000_000L;

  private final List<String> messages = new ArrayList<>();
  private final List<Boolean> calledUnderTheMonitor = new ArrayList<>();
  private long now;
  private final Health health = new Health("the store", new WatchedClock());
  private final HeardLog log = new HeardLog(message -> {
    messages.add(message);
    calledUnderTheMonitor.add(Thread.holdsLock(health));
  });

  private final class WatchedClock implements MemoClock {
    @Override
    public long nanos() {
      calledUnderTheMonitor.add(Thread.holdsLock(health));
      return now;
    }

    @Override
    public Instant instant() {
      return Instant.EPOCH;
    }
  }

  @AfterEach
  void listenNoMore() {
    log.close();
  }

  @Test
  void clockAndLog_areCalledOutsideOfTheMonitor() {
    health.failed(Work.READ, new IOException("gone"));
    assertThat(health.mayTry()).isFalse();
    assertThat(health.restLeft()).isEqualTo(SECOND);
    health.worked(Work.READ);
    assertThat(messages).hasSize(2);
    assertThat(calledUnderTheMonitor).hasSizeGreaterThanOrEqualTo(5).doesNotContain(true);
  }

  @Test
  void log_saysWhenItGoesAndWhenItIsBack_andNothingInBetween() {
    health.worked(Work.READ);
    for (int failures = 0; failures < 3; failures++) {
      health.failed(Work.READ, new IOException("gone"));
    }
    health.worked(Work.READ);
    health.worked(Work.READ);
    assertThat(messages)
        .containsExactly(
            "the store does not work; answers are kept in memory alone until it does",
            "the store works again");
  }

  @Test
  void rest_isLongerEachTime_upToAMinute_andShortAgainOnceItHasWorked() {
    for (long rest : new long[] {1, 2, 4, 8, 16, 32, 60, 60}) {
      health.failed(Work.READ, new IOException("gone"));
      assertThat(health.restLeft()).isEqualTo(rest * SECOND);
    }
    now += 60 * SECOND - 1;
    assertThat(health.mayTry()).isFalse();
    now++;
    assertThat(health.mayTry()).isTrue();
    health.worked(Work.READ);
    assertThat(health.mayTry()).isTrue();
    health.failed(Work.READ, new IOException("gone"));
    assertThat(health.restLeft()).isEqualTo(SECOND);
  }

  /** A disk that is full can be read, and must not be told to be back each time. */
  @Test
  void store_isBack_whenItDoesAgainWhatItHasFailedToDo() {
    for (long rest : new long[] {1, 2, 4}) {
      health.failed(Work.CHANGE, new IOException("full"));
      health.worked(Work.READ);
      assertThat(health.restLeft()).isEqualTo(rest * SECOND);
    }
    assertThat(messages).hasSize(1);
    health.failed(Work.READ, new IOException("gone"));
    health.worked(Work.CHANGE);
    assertThat(messages).hasSize(1);
    health.worked(Work.READ);
    assertThat(messages).hasSize(2).last().isEqualTo("the store works again");
    assertThat(health.mayTry()).isTrue();
  }
}
