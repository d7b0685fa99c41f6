package io.keepsake.contract.track;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.runtime.Memos;
import io.keepsake.test.VirtualClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What ends or leaves by itself, and what goes together with {@code track}. */
@Timeout(60)
class TrackedWeatherTest {
  private final VirtualClock clock = new VirtualClock();
  private final Memos memos = Memos.builder().clock(clock).build();
  private final MemoizedWeather<String> weather = new MemoizedWeather<>(memos);

  @AfterEach
  void close() {
    memos.close();
    Registry.value.function = n -> n;
  }

  @Test
  void answerOfOneThatExpires_isVerifiedFromThenOn() {
    weather.truth.put("ageing", 50L);
    assertThat(weather.trend()).isEqualTo(6);
    assertThat(weather.log()).isEqualTo("trend mean ageing");
    clock.advance(Duration.ofMinutes(10).minusNanos(1));
    weather.truth.put("ageing", 70L);
    assertThat(weather.trend()).isEqualTo(6);
    clock.advanceNanos(1);
    assertThat(weather.trendMemo().contains()).isFalse();
    assertThat(weather.trend()).isEqualTo(8);
    assertThat(weather.log()).isEqualTo("ageing mean trend");
    clock.advance(Duration.ofMinutes(10));
    weather.truth.put("ageing", 75L);
    assertThat(weather.trend()).isEqualTo(8);
    assertThat(weather.log()).as("the mean is the same").isEqualTo("ageing mean");
    clock.advance(Duration.ofMinutes(9));
    assertThat(weather.trend()).isEqualTo(8);
    assertThat(weather.log()).isEmpty();
  }

  @Test
  void answerOfOneThatIsUsed_livesAsLong() {
    weather.truth.put("idling", 50L);
    assertThat(weather.idleMean()).isEqualTo(5);
    clock.advance(Duration.ofMinutes(9));
    weather.idling(1);
    weather.log();
    clock.advance(Duration.ofMinutes(9));
    weather.truth.put("idling", 90L);
    assertThat(weather.idleMean()).as("it was used meanwhile").isEqualTo(5);
    assertThat(weather.log()).isEmpty();
    clock.advance(Duration.ofMinutes(10));
    assertThat(weather.idleMean()).isEqualTo(9);
  }

  /** Three answers in a place for two: one of them has always left. */
  @Test
  void evictedSource_isComputedAndCompared() {
    weather.truth.putAll(Map.of("few1", 1L, "few2", 2L, "few3", 3L));
    assertThat(weather.sum()).isEqualTo(6);
    assertThat(weather.log()).isEqualTo("sum few1 few2 few3");
    weather.truth.put("few1", 10L);
    assertThat(weather.sum()).as("the first one has left").isEqualTo(15);
    assertThat(weather.fewMemo().size()).isEqualTo(2);
  }

  @Test
  void evictionAlone_computesNothingAbove() {
    weather.sum();
    weather.log();
    weather.few(4);
    weather.log();
    weather.sum();
    assertThat(weather.log()).doesNotContain("sum");
  }

  /** What is not stored is asked for each time. */
  @Test
  void refusedAnswers_areNeverTrusted() {
    weather.truth.put("even", 1L);
    assertThat(weather.report(1)).isEqualTo("1 null");
    weather.truth.put("even", 2L);
    assertThat(weather.report(1)).isEqualTo("2 null");
    weather.truth.put("found", 5L);
    assertThat(weather.report(1)).isEqualTo("2 5");
    weather.log();
    assertThat(weather.report(1)).isEqualTo("2 5");
    assertThat(weather.log()).as("both are stored now").isEmpty();
  }

  @Test
  void verification_callsWithWhatTheKeyHolds() {
    String[] others = {"x", "y"};
    int length = weather.asker("t", others);
    others[0] = "changed";
    weather.log();
    weather.keyedMemo().invalidateAll();
    assertThat(weather.askerMemo().contains("t", new String[] {"x", "y"})).isFalse();
    assertThat(weather.asker("t", new String[] {"x", "y"})).isEqualTo(length);
    assertThat(weather.log()).as("an equal answer to the same question").isEqualTo("keyed");
    weather.truth.put("keyed", 1_000L);
    weather.keyedMemo().invalidateAll();
    assertThat(weather.asker("t", new String[] {"x", "y"})).isEqualTo(length + 3);
  }

  @Test
  void sharedAnswers_areTrackedForAllInstances() {
    MemoizedWeather<String> other = new MemoizedWeather<>(memos);
    assertThat(weather.twice(2)).isEqualTo(4);
    Registry.value.function = n -> n + 1;
    assertThat(other.twice(2)).isEqualTo(4);
    other.sharedMemo().invalidate(2);
    assertThat(weather.twice(2)).isEqualTo(6);
  }

  @Test
  void staticSource_reachesThoseAboveIt() {
    Mill mill = new MemoizedMill(memos);
    MemoizedWeather.fixedMemo().invalidateAll();
    assertThat(mill.grind(3)).isEqualTo(30);
    Registry.value.function = n -> n + 1;
    assertThat(mill.grind(3)).isEqualTo(30);
    MemoizedWeather.fixedMemo().invalidate(3);
    assertThat(mill.grind(3)).isEqualTo(40);
    MemoizedWeather.fixedMemo().invalidateAll();
  }

  @Test
  void wrappedInterface_isTracked() {
    int[] world = {1};
    Rates rates = new MemoizedRates(memos, n -> world[0] * n);
    Mill mill = new MemoizedMill(memos, rates);
    assertThat(mill.rated(5)).isEqualTo(6);
    world[0] = 2;
    assertThat(mill.rated(5)).isEqualTo(6);
    ((MemoizedRates) rates).rateMemo().invalidate(5);
    assertThat(mill.rated(5)).isEqualTo(11);
  }

  @Test
  void changesByMethods_reachThoseAbove() {
    assertThat(weather.shelf("a")).isZero();
    assertThat(weather.shelf("b")).isZero();
    weather.deliver("a", 1, 7);
    assertThat(weather.shelf("a")).isEqualTo(7);
    weather.truth.put("stock a2", 5L);
    weather.truth.put("stock b2", 5L);
    weather.log();
    weather.recallWare("a");
    assertThat(weather.shelfMemo().contains("b")).isTrue();
    assertThat(weather.shelf("a")).isEqualTo(5);
    assertThat(weather.shelf("b")).isZero();
    assertThat(weather.log()).isEqualTo("stock a1 shelf stock a2");
  }

  @Test
  void reloadWithDependents_reachesWhatHasReadIt() {
    weather.trend();
    weather.idleMean();
    weather.ageingMemo().reloadWithDependents();
    assertThat(weather.meanMemo().stats().invalidations()).isEqualTo(1);
    assertThat(weather.trendMemo().stats().invalidations()).isEqualTo(1);
    assertThat(weather.idleMeanMemo().stats().invalidations()).isZero();
  }

  @Test
  void scopedMemos_haveAnswersOfTheirOwn() {
    weather.truth.put("ageing", 50L);
    weather.trend();
    try (Memos scoped = memos.scoped()) {
      MemoizedWeather<String> own = new MemoizedWeather<>(scoped);
      assertThat(own.trend()).isEqualTo(1);
      own.truth.put("ageing", 90L);
      own.ageingMemo().invalidateAll();
      assertThat(own.trend()).isEqualTo(10);
    }
    assertThat(weather.trendMemo().contains()).isTrue();
  }

  /** From a tracked answer to one that only depends on it, and back. */
  @Test
  void dependsOn_hearsOfWhatItsSourceIsMadeOf() {
    weather.truth.put("ageing", 50L);
    assertThat(weather.top()).isEqualTo(6);
    weather.log();
    weather.truth.put("ageing", 70L);
    weather.ageingMemo().invalidate(1);
    assertThat(weather.untrackedMemo().contains()).isFalse();
    assertThat(weather.topMemo().contains()).isFalse();
    assertThat(weather.top()).isEqualTo(8);
    weather.log();
    weather.untrackedMemo().invalidateAll();
    assertThat(weather.top()).isEqualTo(8);
    assertThat(weather.log()).isEqualTo("above untracked");
  }

  @Test
  void entries_showWhatIsSound() {
    weather.few(1);
    weather.few(2);
    assertThat(weather.fewMemo().entries()).hasSize(2);
    assertThat(weather.sumMemo().entries()).isEmpty();
    weather.sum();
    assertThat(List.of(weather.sumMemo().size(), weather.fewMemo().size()))
        .isEqualTo(List.of(0, 2));
  }
}
