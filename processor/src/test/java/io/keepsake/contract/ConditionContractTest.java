package io.keepsake.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.contract.backend.OutcomeSubject;
import io.keepsake.contract.backend.Place;
import io.keepsake.runtime.Memos;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Answers that are given and not kept, as a method asked about them says. */
@ParameterizedClass
@EnumSource
class ConditionContractTest extends OutcomeBase {
  ConditionContractTest(Place place) {
    super(place.kit());
  }

  @Test
  void answer_inABlockThatRenews_isAskedAbout() throws Exception {
    Memos memos = kit.memos().clock(clock).build();
    OutcomeSubject subject = subject(memos, key -> "" + (10 - 5 * computations.get()));
    assertThat(subject.varying("a")).isEqualTo("5");
    clock.advance(Duration.ofSeconds(4));
    memos.refreshing(() -> subject.varying("b"));
    assertThat(subject.varying("b")).isEqualTo("-5");
    assertThat(subject.varyingHandle().contains("b")).isFalse();
  }

  @Test
  void answer_thatIsRefusedInABlockThatRenews_leavesNoOlderOneAnywhere() throws Exception {
    Memos memos = kit.memos().clock(clock).build();
    OutcomeSubject subject = subject(memos, key -> "" + (10 - 5 * computations.get()));
    assertThat(subject.varying("a")).isEqualTo("5");
    subject.varyingHandle().memo().flush();
    memos.refreshing(() -> assertThat(subject.varying("a")).isEqualTo("0"));
    subject.varyingHandle().memo().reload();
    assertThat(subject.varyingHandle().contains("a")).isFalse();
    assertThat(subject.varying("a")).isEqualTo("-5");
  }

  @Test
  void unless_answersThatAreNotKept_areGiven() throws Exception {
    OutcomeSubject subject = subject(key -> key.equals("null") ? null : key);
    assertThat(subject.unless("")).isEmpty();
    assertThat(subject.unless("")).isEmpty();
    assertThat(subject.unlessHandle().contains("")).isFalse();
    assertComputations(2);
    subject.unless("null");
    subject.unless("null");
    subject.unless("a");
    subject.unless("a");
    assertComputations(4);
    subject.unlessHandle().put("", "");
    subject.unless("");
    assertComputations(4);
    assertThat(subject.unlessHandle().contains("")).isTrue();
  }

  @Test
  void onlyIf_whatFails_isGivenAndNotKept() throws Exception {
    OutcomeSubject subject = subject(key -> key.equals("a") ? "good a" : key);
    for (String key : List.of("a", "b", "fail")) {
      assertThat(subject.onlyIf(key)).isEqualTo(key.equals("a") ? "good a" : key);
      subject.onlyIf(key);
    }
    assertComputations(5);
    assertThat(subject.onlyIfHandle().size()).isEqualTo(1);
  }

  @Test
  void refresh_toWhatIsNotKept_removesTheOldAnswer() throws Exception {
    OutcomeSubject subject = subject(key -> computations.get() == 1 ? "old" : "");
    subject.unless("a");
    assertThat(subject.unlessHandle().refresh("a")).isEmpty();
    assertThat(subject.unlessHandle().contains("a")).isFalse();
    subject.unless("a");
    assertComputations(3);
  }

  @Test
  void waiters_ofAnAnswerThatIsNotKept_getIt() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    OutcomeSubject subject = subject(key -> {
      go.await();
      return "";
    });
    List<Crew.Member<@Nullable String>> crew = new ArrayList<>();
    crew.add(Crew.start(() -> subject.unless("a")));
    while (computations.get() == 0) {
      Thread.yield();
    }
    crew.addAll(Crew.start(7, () -> subject.unless("a")));
    crew.subList(1, 8).forEach(Crew.Member::awaitWaiting);
    go.countDown();
    assertThat(Crew.results(crew)).containsOnly("");
    assertComputations(1);
    assertThat(subject.unlessHandle().contains("a")).isFalse();
  }

  @Test
  void flight_ofAnAnswerThatIsNotKept_isOneAtATime() throws Exception {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    OutcomeSubject subject = subject(key -> {
      most.accumulateAndGet(running.incrementAndGet(), Math::max);
      Thread.sleep(2);
      running.decrementAndGet();
      return "";
    });
    for (int round = 0; round < 5; round++) {
      Crew.together(64, i -> () -> subject.unless("a"));
    }
    assertThat(most.get()).isEqualTo(1);
  }
}
