package io.keepsake.runtime.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The moment of a renewal is drawn around its time: the longer a computation takes, the wider. */
class RefreshingTest {
  private static final long SECOND = 1_000_000_000L;
  private static final long INTERVAL = 1000 * SECOND;

  /** An entry as generated code has it. */
  private static final class Answer extends FreshEntry {
    @Override
    protected int hash() {
      return 0;
    }

    @Override
    protected boolean sameKey(Entry other) {
      return true;
    }

    @Override
    protected Object[] arguments() {
      return new Object[0];
    }

    @Override
    protected Object value() {
      return "";
    }
  }

  /** Writes an answer at a moment, computed for so long. */
  private static long refreshAt(Refreshing refreshing, long cost) {
    Answer answer = new Answer();
    answer.deadline = 2 * INTERVAL;
    Attempt attempt = new Attempt(null, false);
    attempt.begin(-cost);
    answer.attempt = attempt;
    refreshing.start(answer, 0);
    return answer.refreshAt;
  }

  private static LongStream draws(long cost) {
    Refreshing refreshing = new Refreshing(INTERVAL, new Random(42));
    return LongStream.generate(() -> refreshAt(refreshing, cost)).limit(10_000);
  }

  @Test
  void computationThatCostsNothing_isRenewedAtItsTime() {
    assertThat(draws(0).allMatch(at -> at == INTERVAL)).isTrue();
  }

  @Test
  void answersWrittenTogether_areNotRenewedTogether() {
    assertThat(draws(10 * SECOND).distinct().count()).isGreaterThan(9_900);
    assertThat(draws(10 * SECOND).max().getAsLong()).isLessThanOrEqualTo(INTERVAL);
    assertThat(INTERVAL - draws(10 * SECOND).average().getAsDouble())
        .isBetween(9.5 * SECOND, 10.5 * SECOND);
  }

  @Test
  void slowComputation_isNotRenewedAllTheTime() {
    assertThat(draws(INTERVAL).min().getAsLong()).isEqualTo(INTERVAL / 2);
  }

  @Test
  void answerThatWasPut_isDrawnByTheLastCost() {
    Refreshing refreshing = new Refreshing(INTERVAL, new Random(42));
    refreshAt(refreshing, 10 * SECOND);
    Answer put = new Answer();
    put.deadline = 2 * INTERVAL;
    refreshing.start(put, 0);
    assertThat(put.refreshAt).isBetween(INTERVAL / 2, INTERVAL - 1);
  }

  @Test
  void deadline_isTheEnd() {
    Refreshing refreshing = new Refreshing(INTERVAL, new Random(42));
    Answer answer = new Answer();
    answer.deadline = INTERVAL / 4;
    refreshing.start(answer, 0);
    assertThat(answer.refreshAt).isEqualTo(INTERVAL / 4);
    refreshing.postpone(answer, INTERVAL / 4 - 1);
    assertThat(answer.refreshAt).isEqualTo(INTERVAL / 4);
  }
}
