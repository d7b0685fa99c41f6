package io.keepsake.contract;

import static io.keepsake.test.MemoAssertions.assertComputedOnce;
import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.contract.Crew.Member;
import io.keepsake.contract.backend.Kit;
import io.keepsake.contract.backend.Subject;
import io.keepsake.runtime.MemoStats;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One computation for each key; others wait for it, and nobody waits for another key. */
abstract class FlightContract extends Contract {
  private static final int CROWD = 64;

  final CountDownLatch begun = new CountDownLatch(1);
  final CountDownLatch go = new CountDownLatch(1);

  FlightContract(Kit kit) {
    super(kit);
  }

  /** Computes, but not before the test says so. */
  Object held(Object key) throws Exception {
    Object answer = number(key);
    begun.countDown();
    go.await();
    return answer;
  }

  @Test
  void sixtyFourThreads_oneColdKey_oneComputation() throws Exception {
    Subject subject = subject(this::held);
    List<Member<@Nullable Object>> crowd = Crew.start(CROWD, () -> subject.answer("cold"));
    awaitAllButOneWaiting(crowd);
    go.countDown();
    assertThat(Crew.results(crowd)).containsOnly("cold#1").hasSize(CROWD);
    assertThat(computations).hasValue(1);
    MemoStats stats = subject.answerHandle().stats();
    assertThat(stats.misses()).isEqualTo(1);
    assertThat(stats.hits()).isEqualTo(CROWD - 1);
    assertThat(stats.computations()).isEqualTo(1);
  }

  /** Waits until all threads but the computing one were seen to wait. */
  void awaitAllButOneWaiting(List<? extends Member<?>> crowd) throws Exception {
    begun.await();
    Set<Member<?>> seen = new HashSet<>();
    while (seen.size() < crowd.size() - 1) {
      assertThat(computations).hasValue(1);
      for (Member<?> member : crowd) {
        if (member.isWaiting()) {
          seen.add(member);
        }
      }
      Thread.yield();
    }
  }

  @Test
  void sixtyFourThreads_aComputationThatThrows_allSeeThatException() throws Exception {
    AtomicBoolean fails = new AtomicBoolean(true);
    IOException failure = new IOException("not now");
    Subject subject = subject(key -> {
      held(key);
      if (fails.get()) {
        throw failure;
      }
      return number(key);
    });
    List<Member<@Nullable Throwable>> crowd = Crew.start(CROWD, () -> {
      try {
        subject.answer("cold");
        return null;
      } catch (Exception caught) {
        return caught;
      }
    });
    awaitAllButOneWaiting(crowd);
    go.countDown();
    for (Throwable seen : Crew.results(crowd)) {
      assertThat(seen).isSameAs(failure);
    }
    assertThat(computations).hasValue(1);
    assertThat(subject.answerHandle().contains("cold")).isFalse();
    assertThat(subject.answerHandle().stats().failures()).isEqualTo(1);
    assertThat(subject.answerHandle().stats().calls()).isEqualTo(CROWD);
    fails.set(false);
    assertThat(subject.answer("cold")).isEqualTo("cold#2");
  }

  @Test
  void blockedComputation_delaysNoCallerOfAnotherKey() throws Exception {
    Subject subject = subject(key -> key.equals("slow") ? held(key) : key + "!");
    Member<@Nullable Object> slow = Crew.start(() -> subject.answer("slow"));
    begun.await();
    for (int i = 0; i < 10_000; i++) {
      assertThat(subject.answer("k" + i)).isEqualTo("k" + i + "!");
    }
    assertThat(slow.work().isDone()).isFalse();
    go.countDown();
    assertThat(slow.result()).isEqualTo("slow#1");
  }

  @Test
  void blockedComputation_delaysNoOperationOfTheHandle() throws Exception {
    Subject subject = subject(key -> key.equals("slow") ? held(key) : key + "!");
    Member<@Nullable Object> slow = Crew.start(() -> subject.answer("slow"));
    begun.await();
    assertThat(subject.answerHandle().contains("slow")).isFalse();
    assertThat(subject.answerHandle().peek("slow").isPresent()).isFalse();
    assertThat(subject.answerHandle().size()).isZero();
    assertThat(subject.answerHandle().entries()).isEmpty();
    assertThat(subject.answerHandle().invalidate("other")).isFalse();
    subject.answerHandle().put("other", "put");
    assertThat(subject.answerHandle().refresh("other")).isEqualTo("other!");
    assertThat(subject.answerHandle().take("other").orElse("?")).isEqualTo("other!");
    assertThat(slow.work().isDone()).isFalse();
    go.countDown();
    assertThat(slow.result()).isEqualTo("slow#1");
    assertThat(subject.answerHandle().contains("slow")).isTrue();
  }

  @Test
  void blockedComputation_withAFullTable_isStoredInTheEnd() throws Exception {
    Subject subject =
        subject("answer.capacity", 2, key -> key.equals("slow") ? held(key) : key + "!");
    Member<@Nullable Object> slow = Crew.start(() -> subject.answer("slow"));
    begun.await();
    for (int i = 0; i < 100; i++) {
      subject.answer("k" + i);
    }
    assertThat(subject.answerHandle().size()).isLessThanOrEqualTo(2);
    go.countDown();
    slow.result();
    assertThat(subject.answerHandle().size()).isLessThanOrEqualTo(2);
  }

  @Test
  void waitTimeout_elapsed_computesForItself_withoutStoring() throws Exception {
    AtomicInteger order = new AtomicInteger();
    Subject subject = subject(key -> {
      int mine = order.incrementAndGet();
      if (mine == 1) {
        held(key);
      }
      return "answer " + mine;
    });
    Member<@Nullable Object> first = Crew.start(() -> subject.patient("a"));
    begun.await();
    Member<@Nullable Object> second = Crew.start(() -> subject.patient("a")).awaitWaiting();
    clock.advance(Duration.ofSeconds(5).minusNanos(1));
    second.awaitWaiting();
    assertThat(second.work().isDone()).isFalse();
    clock.advanceNanos(1);
    assertThat(second.result()).isEqualTo("answer 2");
    assertThat(subject.patientHandle().contains("a")).isFalse();
    go.countDown();
    assertThat(first.result()).isEqualTo("answer 1");
    assertThat(subject.patient("a")).isEqualTo("answer 1");
    assertThat(subject.patientHandle().stats().calls()).isEqualTo(3);
  }

  @Test
  void waitTimeout_overridden_isInForce() throws Exception {
    AtomicInteger order = new AtomicInteger();
    Subject subject = subject("answer.waitTimeout", "20ms", key -> {
      int mine = order.incrementAndGet();
      return mine == 1 ? held(key) : "answer " + mine;
    });
    Member<@Nullable Object> first = Crew.start(() -> subject.answer("a"));
    begun.await();
    Member<@Nullable Object> second = Crew.start(() -> subject.answer("a")).awaitWaiting();
    clock.advance(Duration.ofMillis(20));
    assertThat(second.result()).isEqualTo("answer 2");
    go.countDown();
    assertThat(first.result()).isEqualTo("a#1");
  }

  @Test
  void interruptedWaiter_computesForItself_andStaysInterrupted() throws Exception {
    AtomicInteger order = new AtomicInteger();
    AtomicReference<@Nullable Boolean> interrupted = new AtomicReference<>();
    Subject subject = subject(key -> {
      int mine = order.incrementAndGet();
      return mine == 1 ? held(key) : "answer " + mine;
    });
    Member<@Nullable Object> first = Crew.start(() -> subject.answer("a"));
    begun.await();
    Member<@Nullable Object> second = Crew.start(() -> {
      Object answer = subject.answer("a");
      interrupted.set(Thread.currentThread().isInterrupted());
      return answer;
    });
    second.awaitWaiting();
    second.thread().interrupt();
    assertThat(second.result()).isEqualTo("answer 2");
    assertThat(interrupted).hasValue(true);
    assertThat(subject.answerHandle().contains("a")).isFalse();
    go.countDown();
    assertThat(first.result()).isEqualTo("a#1");
    assertThat(subject.answer("a")).isEqualTo("a#1");
  }

  /** The value is found before its flight ends: whoever comes while a computation ends joins it or hits. */
  @Test
  void publish_comesBeforeRelease_soNobodyComputesTwice() throws Exception {
    Subject subject = subject("number.capacity", 10_000, key -> (long) (Integer) key);
    for (int round = 0; round < 2_000; round++) {
      int key = round;
      long answer = assertComputedOnce(subject.numberHandle().memo(), 4, () -> subject.number(key));
      assertThat(answer).isEqualTo(key);
    }
    assertThat(computations).hasValue(2_000);
  }
}
