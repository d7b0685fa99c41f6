package io.keepsake.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.contract.backend.FreshSubject;
import io.keepsake.contract.backend.Place;
import io.keepsake.contract.service.Ticket;
import io.keepsake.runtime.Cached;
import io.keepsake.runtime.Memos;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Answers are computed anew in the background, once for each key, before they expire. */
@ParameterizedClass
@EnumSource
class RefreshContractTest extends FreshContract {
  private static final int CROWD = 64;

  RefreshContractTest(Place place) {
    super(place.kit());
  }

  @Test
  void hit_beforeTheTime_startsNothing() throws Exception {
    FreshSubject subject = fresh();
    subject.refreshed("a");
    clock.advance(Duration.ofSeconds(30).minusNanos(1));
    assertThat(subject.refreshed("a")).isEqualTo("a#1");
    assertThat(steps.pending()).isZero();
  }

  @Test
  void hit_afterTheTime_startsOneComputation_andGivesTheOldAnswer() throws Exception {
    FreshSubject subject = fresh();
    subject.refreshed("a");
    pass(30);
    List<String> answers = Crew.together(CROWD, i -> () -> subject.refreshed("a"));
    assertThat(answers).containsOnly("a#1");
    assertThat(steps.pending()).isEqualTo(1);
    assertThat(computations).hasValue(1);
    step();
    assertThat(computations).hasValue(2);
    assertThat(subject.refreshed("a")).isEqualTo("a#2");
    assertThat(subject.refreshedHandle().peek("a")).isEqualTo(Cached.of("a#2"));
    assertThat(subject.refreshedHandle().stats().hits()).isEqualTo(CROWD + 1);
    assertThat(subject.refreshedHandle().stats().misses()).isEqualTo(1);
    assertThat(subject.refreshedHandle().size()).isEqualTo(1);
  }

  @Test
  void refresh_startsANewLife_andCanBeRepeated() throws Exception {
    FreshSubject subject = fresh();
    subject.refreshed("a");
    for (int round = 1; round < 10; round++) {
      pass(31);
      assertThat(subject.refreshed("a")).isEqualTo("a#" + round);
      step();
      assertThat(subject.refreshed("a")).isEqualTo("a#" + (round + 1));
      assertThat(steps.pending()).isZero();
    }
  }

  @Test
  void refreshThatFails_leavesTheOldAnswer_andIsTriedAgainAfterAPause() throws Exception {
    FreshSubject subject = fresh();
    subject.refreshed("a");
    pass(30);
    fail();
    assertThat(subject.refreshed("a")).isEqualTo("a#1");
    step();
    assertThat(subject.refreshed("a")).isEqualTo("a#1");
    assertThat(steps.pending()).isZero();
    assertThat(subject.refreshedHandle().stats().failures()).isEqualTo(1);
    failure = null;
    pass(2);
    assertThat(subject.refreshed("a")).isEqualTo("a#1");
    step();
    assertThat(subject.refreshed("a")).isEqualTo("a#3");
  }

  @Test
  void refreshThatFailsUntilTheEnd_leavesNothing() throws Exception {
    FreshSubject subject = fresh();
    subject.refreshed("a");
    pass(30);
    IOException failure = fail();
    subject.refreshed("a");
    step();
    pass(30);
    assertThat(subject.refreshedHandle().contains("a")).isFalse();
    assertThatThrownBy(() -> subject.refreshed("a")).isSameAs(failure);
  }

  @Test
  void invalidation_meanwhile_winsOverTheRefresh() throws Exception {
    FreshSubject subject = fresh();
    subject.refreshed("a");
    pass(30);
    subject.refreshed("a");
    subject.refreshedHandle().invalidate("a");
    step();
    assertThat(subject.refreshedHandle().contains("a")).isFalse();
    assertThat(subject.refreshed("a")).isEqualTo("a#3");
  }

  @Test
  void invalidateAll_meanwhile_winsOverTheRefresh() throws Exception {
    FreshSubject subject = fresh();
    subject.refreshed("a");
    pass(30);
    subject.refreshed("a");
    subject.refreshedHandle().memo().invalidateAll();
    step();
    assertThat(subject.refreshedHandle().contains("a")).isFalse();
  }

  @Test
  void put_meanwhile_winsOverTheRefresh() throws Exception {
    FreshSubject subject = fresh();
    subject.refreshed("a");
    pass(30);
    subject.refreshed("a");
    subject.refreshedHandle().put("a", "put");
    step();
    assertThat(subject.refreshed("a")).isEqualTo("put");
  }

  @Test
  void answerThatExpiredMeanwhile_andWasComputedAnew_staysAsItIs() throws Exception {
    FreshSubject subject = fresh();
    subject.refreshed("a");
    pass(30);
    subject.refreshed("a");
    pass(30);
    assertThat(subject.refreshed("a")).isEqualTo("a#2");
    step();
    assertThat(subject.refreshed("a")).isEqualTo("a#2");
  }

  @Test
  void executorThatRejects_isAskedAgainLater() throws Exception {
    FreshSubject subject = fresh();
    subject.refreshed("a");
    pass(30);
    steps.rejecting(true);
    assertThat(subject.refreshed("a")).isEqualTo("a#1");
    steps.rejecting(false);
    pass(2);
    assertThat(subject.refreshed("a")).isEqualTo("a#1");
    step();
    assertThat(subject.refreshed("a")).isEqualTo("a#2");
  }

  @Test
  void executorThatRunsAtOnce_isFine() throws Exception {
    FreshSubject subject =
        kit.fresh(memos().executor(Runnable::run).build(), counted(this::compute));
    subject.refreshed("a");
    pass(30);
    assertThat(subject.refreshed("a")).isEqualTo("a#1");
    assertThat(subject.refreshed("a")).isEqualTo("a#2");
  }

  @Test
  void put_andLoadedAnswers_areRefreshedAsWell() throws Exception {
    FreshSubject subject = fresh();
    subject.refreshedHandle().put("a", "put");
    pass(30);
    assertThat(subject.refreshed("a")).isEqualTo("put");
    step();
    assertThat(subject.refreshed("a")).isEqualTo("a#1");
  }

  @Test
  void closed_meanwhile_nothingIsStored() throws Exception {
    FreshSubject subject = fresh();
    subject.refreshed("a");
    pass(30);
    subject.refreshed("a");
    subject.refreshedHandle().memo().close();
    step();
    assertThat(subject.refreshed("a")).isEqualTo("a#3");
  }

  @Test
  void slowComputation_isRefreshedALittleEarlier_butNotBeforeHalfTheTime() throws Exception {
    FreshSubject subject = kit.fresh(memos().executor(steps).build(), counted(key -> {
      clock.advance(Duration.ofHours(1));
      return number(key);
    }));
    subject.refreshed("a");
    clock.advance(Duration.ofSeconds(15).minusNanos(1));
    subject.refreshed("a");
    assertThat(steps.pending()).isZero();
    pass(15);
    subject.refreshed("a");
    assertThat(steps.pending()).isEqualTo(1);
  }

  @Test
  void future_replacesTheOldOne_onceItHasSucceeded() throws Exception {
    List<CompletableFuture<String>> computed = new ArrayList<>();
    FreshSubject subject = kit.fresh(memos().executor(steps).build(), key -> {
      computed.add(new CompletableFuture<>());
      return computed.get(computed.size() - 1);
    });
    subject.later("a");
    computed.get(0).complete("old");
    pass(30);
    assertThat(subject.later("a")).isCompletedWithValue("old");
    step();
    assertThat(subject.later("a")).isCompletedWithValue("old");
    computed.get(1).completeExceptionally(new IOException("not now"));
    assertThat(subject.later("a")).isCompletedWithValue("old");
    assertThat(subject.laterHandle().stats().failures()).isEqualTo(1);
    pass(2);
    assertThat(subject.later("a")).isCompletedWithValue("old");
    step();
    computed.get(2).complete("new");
    assertThat(subject.later("a")).isCompletedWithValue("new");
    assertThat(steps.pending()).isZero();
  }

  @Test
  void argumentsThatChangeMeanwhile_doNotReachTheComputation() throws Exception {
    AtomicReference<String> seen = new AtomicReference<>();
    FreshSubject subject = kit.fresh(memos().executor(steps).build(), argument -> {
      List<?> all = (List<?>) argument;
      seen.set(all.get(0) + Arrays.toString((int[]) all.get(1)) + all.get(2));
      return seen.get();
    });
    List<String> words = new ArrayList<>(List.of("a"));
    int[] numbers = {1};
    Map<String, List<Integer>> more = new HashMap<>(Map.of("k", new ArrayList<>(List.of(7))));
    subject.joined(words, numbers, more);
    pass(30);
    subject.joined(words, numbers, more);
    words.add("b");
    numbers[0] = 2;
    more.get("k").add(8);
    seen.set("");
    step();
    assertThat(seen).hasValue("[a][1]{k=[7]}");
  }

  @Test
  void argumentThatIsAnotherOneMeanwhile_leadsToNothingStored() throws Exception {
    FreshSubject subject = fresh();
    Ticket ticket = new Ticket("a");
    subject.holder(ticket);
    pass(30);
    subject.holder(ticket);
    ticket.rename("b");
    step();
    assertThat(computations).hasValue(2);
    assertThat(subject.holder(new Ticket("a"))).isEqualTo("a#1");
    assertThat(subject.holder(ticket)).isEqualTo("b#3");
  }

  @Test
  void callsInABlockThatRenews_computeAtOnce() throws Exception {
    Memos memos = memos().executor(steps).build();
    FreshSubject subject = kit.fresh(memos, counted(this::compute));
    subject.refreshed("a");
    pass(30);
    assertThat(memos.<String, Exception>refreshing(() -> subject.refreshed("a")))
        .isEqualTo("a#2");
    assertThat(memos.<String, Exception>bypass(() -> subject.soft("a"))).isEqualTo("a#3");
    assertThat(subject.refreshed("a")).isEqualTo("a#2");
    assertThat(steps.pending()).isZero();
  }
}
