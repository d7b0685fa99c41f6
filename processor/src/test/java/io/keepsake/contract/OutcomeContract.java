package io.keepsake.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.keepsake.contract.backend.Handle;
import io.keepsake.contract.backend.Kit;
import io.keepsake.contract.backend.OutcomeSubject;
import io.keepsake.runtime.Memos;
import java.io.FileNotFoundException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which answers and exceptions are kept, and how long. */
abstract class OutcomeContract extends OutcomeBase {
  OutcomeContract(Kit kit) {
    super(kit);
  }

  private void advance(int seconds) {
    clock.advance(Duration.ofSeconds(seconds));
  }

  private void assertComputations(int expected) {
    assertThat(computations.get()).isEqualTo(expected);
  }

  // ---- exceptions

  @Test
  void exception_isGivenAgain_untilItsTimeIsOver() throws Exception {
    NoSuchElementException failure = new NoSuchElementException("a");
    OutcomeSubject subject = subject(key -> {
      throw failure;
    });
    assertThatThrownBy(() -> subject.kept("a")).isSameAs(failure);
    advance(4);
    assertThatThrownBy(() -> subject.kept("a")).isSameAs(failure);
    assertComputations(1);
    assertThat(subject.keptHandle().stats().hits()).isEqualTo(1);
    assertThat(subject.keptHandle().stats().failures()).isEqualTo(1);
    advance(1);
    assertThatThrownBy(() -> subject.kept("a")).isSameAs(failure);
    assertComputations(2);
    assertThat(subject.keptHandle().stats().expirations()).isEqualTo(1);
  }

  @Test
  void exception_thatIsChecked_orASubclass_isKept_anotherIsNot() throws Exception {
    class Absent extends NoSuchElementException {
      private static final long serialVersionUID = 1;
    }
    List<Exception> failures =
        List.of(new FileNotFoundException(), new Absent(), new IllegalStateException());
    OutcomeSubject subject = subject(key -> {
      throw failures.get(Integer.parseInt((String) key));
    });
    for (int i = 0; i < 3; i++) {
      String key = "" + i;
      assertThatThrownBy(() -> subject.kept(key)).isSameAs(failures.get(i));
      assertThatThrownBy(() -> subject.kept(key)).isSameAs(failures.get(i));
    }
    assertComputations(4);
  }

  @Test
  void exception_isNoValue_andCanBeRemoved() throws Exception {
    OutcomeSubject subject = subject(key -> {
      if (computations.get() % 2 == 1) {
        throw new NoSuchElementException();
      }
      return "found";
    });
    Handle<String, @Nullable String> handle = subject.keptHandle();
    assertThatThrownBy(() -> subject.kept("a")).isInstanceOf(NoSuchElementException.class);
    assertThat(handle.peek("a").isPresent()).isFalse();
    assertThat(handle.contains("a")).isFalse();
    assertThat(handle.entries()).isEmpty();
    assertThat(handle.size()).isZero();
    assertThat(handle.invalidate("a")).isTrue();
    assertThat(handle.invalidate("a")).isFalse();
    assertThat(subject.kept("a")).isEqualTo("found");
    handle.invalidate("a");
    assertThatThrownBy(() -> subject.kept("a")).isInstanceOf(NoSuchElementException.class);
    assertThat(handle.take("a").isPresent()).isFalse();
    assertThat(subject.kept("a")).isEqualTo("found");
    handle.invalidateAll();
    assertThatThrownBy(() -> subject.kept("a")).isInstanceOf(NoSuchElementException.class);
    handle.put("a", "put");
    assertThat(subject.kept("a")).isEqualTo("put");
    advance(9);
    assertThat(subject.kept("a")).isEqualTo("put");
    assertComputations(5);
  }

  @Test
  void exception_isComputedAnew_byRefresh() throws Exception {
    OutcomeSubject subject = subject(key -> {
      if (computations.get() == 1) {
        throw new NoSuchElementException();
      }
      return "found";
    });
    assertThatThrownBy(() -> subject.kept("a")).isInstanceOf(NoSuchElementException.class);
    assertThat(subject.keptHandle().refresh("a")).isEqualTo("found");
    assertThat(subject.kept("a")).isEqualTo("found");
    assertComputations(2);
  }

  @Test
  void exception_duringWhoseComputationTheKeyWasInvalidated_isNotKept() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    OutcomeSubject subject = subject(key -> {
      if (computations.get() == 1) {
        begun.countDown();
        go.await();
        throw new NoSuchElementException();
      }
      return "found";
    });
    Crew.Member<Object> first =
        Crew.start(() -> String.valueOf(catchThrowable(() -> subject.kept("a"))));
    begun.await();
    subject.keptHandle().invalidate("a");
    go.countDown();
    assertThat(first.result()).isEqualTo("java.util.NoSuchElementException");
    assertThat(subject.kept("a")).isEqualTo("found");
  }

  @Test
  void exceptions_takeRoom_andLeaveForWantOfIt() throws Exception {
    OutcomeSubject subject = subject(key -> {
      if (((String) key).startsWith("no")) {
        throw new NoSuchElementException();
      }
      return key;
    });
    for (int i = 0; i < 20; i++) {
      String key = "no " + i;
      assertThatThrownBy(() -> subject.few(key)).isInstanceOf(NoSuchElementException.class);
    }
    assertThat(subject.fewHandle().stats().evictions()).isGreaterThanOrEqualTo(16);
    computations.set(0);
    for (int i = 0; i < 20; i++) {
      String key = "no " + i;
      assertThatThrownBy(() -> subject.few(key)).isInstanceOf(NoSuchElementException.class);
    }
    assertThat(computations.get()).isGreaterThanOrEqualTo(16);
    for (int i = 0; i < 8; i++) {
      subject.few("yes " + i);
      assertThat(subject.fewHandle().entries()).hasSizeLessThanOrEqualTo(4);
    }
  }

  @Test
  void exceptionsOf16Threads_areNeverMoreThanTheCapacity() throws Exception {
    Memos memos = kit.memos().clock(clock).build();
    OutcomeSubject subject = subject(memos, key -> {
      throw new NoSuchElementException();
    });
    Crew.together(16, thread -> () -> {
      for (int i = 0; i < 200; i++) {
        String key = "" + (thread * 7 + i) % 40;
        assertThatThrownBy(() -> subject.few(key)).isInstanceOf(NoSuchElementException.class);
      }
      return "";
    });
    computations.set(0);
    memos.readOnly(() -> {
      for (int i = 0; i < 40; i++) {
        String key = "" + i;
        assertThatThrownBy(() -> subject.few(key)).isInstanceOf(NoSuchElementException.class);
      }
    });
    assertThat(40 - computations.get()).isBetween(1, 4);
  }

  @Test
  void exceptionOf64Threads_isComputedOnce_andKept() throws Exception {
    OutcomeSubject subject = subject(key -> {
      Thread.sleep(5);
      throw new NoSuchElementException();
    });
    for (int round = 1; round <= 5; round++) {
      String key = "" + round;
      List<Throwable> thrown =
          Crew.together(64, i -> () -> catchThrowable(() -> subject.kept(key)));
      assertThat(new HashSet<>(thrown)).hasSize(1);
      assertComputations(round);
    }
  }

  @Test
  void exception_inABlockThatRenews_isComputedAnew_otherBlocksKeepNone() throws Exception {
    Memos memos = kit.memos().clock(clock).build();
    OutcomeSubject subject = subject(memos, key -> {
      throw new NoSuchElementException(key + " " + computations.get());
    });
    memos.bypass(() -> assertThatThrownBy(() -> subject.kept("a")).hasMessage("a 1"));
    memos.readOnly(() -> assertThatThrownBy(() -> subject.kept("a")).hasMessage("a 2"));
    assertThatThrownBy(() -> subject.kept("a")).hasMessage("a 3");
    memos.readOnly(() -> assertThatThrownBy(() -> subject.kept("a")).hasMessage("a 3"));
    memos.refreshing(() -> assertThatThrownBy(() -> subject.kept("a")).hasMessage("a 4"));
    assertThatThrownBy(() -> subject.kept("a")).hasMessage("a 4");
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

  // ---- what is not there

  @Test
  void nullAndEmptyOptionals_liveByTheNegativeTtl_othersByTheirOwn() throws Exception {
    OutcomeSubject subject = subject(key -> key.equals("no") ? null : key);
    subject.kept("no");
    subject.kept("yes");
    advance(4);
    subject.kept("no");
    assertComputations(2);
    assertThat(subject.keptHandle().peek("no").isPresent()).isTrue();
    advance(1);
    assertThat(subject.keptHandle().contains("no")).isFalse();
    subject.kept("yes");
    assertComputations(2);
    subject.keptHandle().put("no", null);
    advance(4);
    subject.kept("no");
    assertComputations(2);
    advance(1);
    subject.kept("no");
    assertComputations(3);
  }

  @Test
  void emptyOptional_withoutTtl_leaves_othersStay() throws Exception {
    OutcomeSubject subject = subject(key -> key.equals("no") ? Optional.empty() : Optional.of(key));
    subject.optional("no");
    subject.optional("yes");
    advance(5);
    subject.optional("no");
    subject.optional("yes");
    assertComputations(3);
    advance(3600);
    subject.optional("yes");
    assertComputations(3);
  }

  @Test
  void use_doesNotProlongNothing_beyondTheNegativeTtl() throws Exception {
    OutcomeSubject subject = subject(key -> key.equals("no") ? null : key);
    subject.used("no");
    subject.used("yes");
    for (int i = 0; i < 4; i++) {
      advance(4);
      subject.used("no");
      subject.used("yes");
    }
    assertComputations(4);
  }

  // ---- conditions

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

  // ---- lives

  @Test
  void answers_tellHowLongTheyLive() throws Exception {
    OutcomeSubject subject = subject(key -> key);
    List<String> all = List.of("3", "0", "-1", "any", "what", "600", "for ever");
    for (String key : all) {
      assertThat(subject.varying(key)).isEqualTo(key);
      subject.varying(key);
    }
    assertComputations(7 + 3);
    advance(2);
    subject.varying("3");
    assertComputations(10);
    advance(1);
    subject.varying("3");
    assertComputations(11);
    advance(56);
    for (String key : List.of("any", "600", "for ever")) {
      subject.varying(key);
    }
    assertComputations(11);
    advance(1);
    for (String key : List.of("any", "600", "for ever")) {
      subject.varying(key);
    }
    assertComputations(14);
    subject.varyingHandle().put("put", "2");
    advance(1);
    subject.varying("put");
    assertComputations(14);
    subject.varyingHandle().put("put", "0");
    assertThat(subject.varyingHandle().contains("put")).isFalse();
  }

  @Test
  void jitter_spreadsTheEnds() throws Exception {
    OutcomeSubject subject = subject(key -> key);
    for (int i = 0; i < 200; i++) {
      subject.jittered("" + i);
    }
    clock.advanceNanos(4_999_999_999L);
    assertThat(subject.jitteredHandle().entries()).hasSize(200);
    clock.advanceNanos(2_500_000_001L);
    assertThat(subject.jitteredHandle().entries()).hasSizeBetween(60, 140);
    clock.advanceNanos(2_500_000_000L);
    assertThat(subject.jitteredHandle().entries()).isEmpty();
  }

  @Test
  void day_endsAllLives() throws Exception {
    OutcomeSubject subject = subject(key -> key); // it is 13:00 in Paris
    subject.daily("a");
    clock.advance(Duration.ofHours(5));
    subject.daily("b");
    clock.advance(Duration.ofHours(5).minusNanos(1));
    subject.daily("a");
    assertComputations(2);
    clock.advance(Duration.ofNanos(1));
    subject.daily("a");
    assertComputations(3);
    clock.advance(Duration.ofHours(1).minusNanos(1));
    subject.daily("b");
    assertComputations(3);
    clock.advance(Duration.ofNanos(1));
    subject.daily("b");
    subject.daily("a");
    assertComputations(5);
  }
}
