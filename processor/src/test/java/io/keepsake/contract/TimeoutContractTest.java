package io.keepsake.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.contract.Crew.Member;
import io.keepsake.contract.backend.FreshSubject;
import io.keepsake.contract.backend.Place;
import io.keepsake.runtime.MemoTimeoutException;
import io.keepsake.runtime.Memos;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Callers leave a slow computation with the answer that has expired; one that takes too long is given up. */
@ParameterizedClass
@EnumSource
class TimeoutContractTest extends FreshContract {
  private final Gate gate = new Gate();
  private volatile boolean isHeld;
  private final List<Throwable> interrupted = new CopyOnWriteArrayList<>();

  TimeoutContractTest(Place place) {
    super(place.kit());
  }

  @Override
  Object compute(Object key) throws Exception {
    Object answer = super.compute(key);
    if (isHeld) {
      try {
        gate.enter();
      } catch (InterruptedException interruption) {
        interrupted.add(interruption);
        throw interruption;
      }
    }
    return answer;
  }

  /** On the threads that Memos make, unless the test steps. */
  private FreshSubject threaded() {
    return kit.fresh(memos().build(), counted(this::compute));
  }

  private Member<String> waiting(FreshSubject subject) {
    return Crew.start(() -> subject.soft("a"));
  }

  @Test
  void firstCall_waitsForItsComputation_inAnotherThread() throws Exception {
    Thread me = Thread.currentThread();
    List<Thread> threads = new CopyOnWriteArrayList<>();
    FreshSubject subject = kit.fresh(memos().build(), key -> {
      threads.add(Thread.currentThread());
      return "answer";
    });
    assertThat(subject.soft("a")).isEqualTo("answer");
    assertThat(threads).hasSize(1).doesNotContain(me);
    assertThat(threads.get(0).getName()).startsWith("keepsake-");
    assertThat(threads.get(0).isDaemon()).isTrue();
    assertThat(subject.softHandle().stats().misses()).isEqualTo(1);
    assertThat(subject.softHandle().stats().computations()).isEqualTo(1);
  }

  @Test
  void slowComputation_isLeftWithTheOldAnswer_andStoredWhenItEnds() throws Exception {
    FreshSubject subject = fresh();
    Member<String> first = waiting(subject);
    step();
    assertThat(first.result()).isEqualTo("a#1");
    pass(10);
    Member<String> second = waiting(subject).awaitWaiting();
    Member<String> third = waiting(subject).awaitWaiting();
    assertThat(steps.pending()).isEqualTo(1);
    pass(1);
    assertThat(second.result()).isEqualTo("a#1");
    assertThat(third.result()).isEqualTo("a#1");
    assertThat(subject.softHandle().contains("a")).isFalse();
    step();
    assertThat(subject.softHandle().contains("a")).isTrue();
    assertThat(subject.soft("a")).isEqualTo("a#2");
    assertThat(computations).hasValue(2);
  }

  @Test
  void fastComputation_isWaitedFor() throws Exception {
    FreshSubject subject = threaded();
    assertThat(subject.soft("a")).isEqualTo("a#1");
    pass(10);
    assertThat(subject.soft("a")).isEqualTo("a#2");
  }

  @Test
  void withoutStaleOnError_theOldAnswerIsGivenAsLongAgain() throws Exception {
    FreshSubject subject = fresh();
    Member<String> first = waiting(subject);
    step();
    first.result();
    pass(20);
    Member<String> second = waiting(subject).awaitWaiting();
    pass(2);
    second.awaitWaiting();
    step();
    assertThat(second.result()).isEqualTo("a#2");
  }

  @Test
  void invalidation_meanwhile_hidesTheOldAnswer_andFencesTheNew() throws Exception {
    FreshSubject subject = fresh();
    Member<String> first = waiting(subject);
    step();
    first.result();
    pass(10);
    Member<String> second = waiting(subject).awaitWaiting();
    subject.softHandle().invalidate("a");
    Member<String> third = waiting(subject).awaitWaiting();
    pass(1);
    step();
    assertThat(second.result()).isEqualTo("a#2");
    assertThat(subject.softHandle().contains("a")).isFalse();
    step();
    assertThat(third.result()).isEqualTo("a#3");
    assertThat(subject.soft("a")).isEqualTo("a#3");
  }

  @Test
  void failure_inTheBackground_isThrownToAll() throws Exception {
    FreshSubject subject = fresh();
    IOException failure = fail();
    List<Member<String>> crowd = Crew.start(8, () -> subject.soft("a"));
    for (Member<String> each : crowd) {
      each.awaitWaiting();
    }
    step();
    for (Member<String> each : crowd) {
      assertThatThrownBy(each::result).isSameAs(failure);
    }
    assertThat(subject.softHandle().stats().failures()).isEqualTo(1);
    assertThat(subject.softHandle().size()).isZero();
  }

  @Test
  void failure_inTheBackground_isExcused() throws Exception {
    FreshSubject subject = threaded();
    subject.hard("a");
    pass(10);
    fail();
    assertThat(subject.hard("a")).isEqualTo("a#1");
    assertThat(subject.hard("a")).isEqualTo("a#1");
    failure = null;
    assertThat(subject.hard("a")).isEqualTo("a#4");
  }

  @Test
  void hungComputation_isGivenUp_andInterrupted_andItsResultIsNotStored() throws Exception {
    isHeld = true;
    FreshSubject subject = threaded();
    Member<String> first = Crew.start(() -> subject.limited("a"));
    gate.begun.await();
    Member<String> second = Crew.start(() -> subject.limited("a")).awaitWaiting();
    first.awaitWaiting();
    pass(5);
    assertThatThrownBy(first::result)
        .isInstanceOf(MemoTimeoutException.class)
        .hasMessageContaining(kit.prefix() + "Fresh.limited(\"a\")");
    assertThatThrownBy(second::result).isInstanceOf(MemoTimeoutException.class);
    while (interrupted.isEmpty()) {
      Thread.yield();
    }
    isHeld = false;
    assertThat(subject.limited("a")).isEqualTo("a#2");
    assertThat(subject.limited("a")).isEqualTo("a#2");
    assertThat(subject.limitedHandle().stats().failures()).isEqualTo(1);
  }

  @Test
  void lateResult_neverOverwritesANewerOne() throws Exception {
    FreshSubject subject = fresh();
    Member<String> first = Crew.start(() -> subject.limited("a")).awaitWaiting();
    step();
    assertThat(first.result()).isEqualTo("a#1");
    subject.limitedHandle().invalidate("a");
    Member<String> second = Crew.start(() -> subject.limited("a")).awaitWaiting();
    pass(5);
    assertThatThrownBy(second::result).isInstanceOf(MemoTimeoutException.class);
    subject.limitedHandle().put("a", "newer");
    step();
    assertThat(subject.limited("a")).isEqualTo("newer");
  }

  @Test
  void hungComputation_isFollowedByAnother_evenIfNobodyWaited() throws Exception {
    FreshSubject subject = threaded();
    assertThat(subject.hard("a")).isEqualTo("a#1");
    pass(10);
    isHeld = true;
    Member<String> second = Crew.start(() -> subject.hard("a"));
    gate.begun.await();
    second.awaitWaiting();
    pass(1);
    assertThat(second.result()).isEqualTo("a#1");
    pass(10);
    isHeld = false;
    assertThat(subject.hard("a")).isEqualTo("a#3");
    assertThat(subject.hard("a")).isEqualTo("a#3");
  }

  @Test
  void hardTimeout_givesTheOldAnswer() throws Exception {
    FreshSubject subject = kit.fresh(
        memos().override(kit.prefix() + "Fresh.hard.staleOnTimeout", "5s").build(),
        counted(this::compute));
    assertThat(subject.hard("a")).isEqualTo("a#1");
    pass(10);
    isHeld = true;
    Member<String> second = Crew.start(() -> subject.hard("a"));
    gate.begun.await();
    second.awaitWaiting();
    pass(5);
    assertThat(second.result()).isEqualTo("a#1");
    isHeld = false;
    assertThat(subject.hard("a")).isEqualTo("a#3");
  }

  @Test
  void executorThatRejects_letsTheCallerCompute() throws Exception {
    FreshSubject subject = fresh();
    steps.rejecting(true);
    assertThat(subject.soft("a")).isEqualTo("a#1");
    assertThat(subject.soft("a")).isEqualTo("a#1");
    IOException failure = fail();
    assertThatThrownBy(() -> subject.soft("b")).isSameAs(failure);
  }

  @Test
  void executorThatForgets_holdsTheKeyForATime() throws Exception {
    FreshSubject subject = kit.fresh(memos().executor(task -> {}).build(), counted(this::compute));
    Member<String> first = waiting(subject).awaitWaiting();
    Member<String> second = waiting(subject).awaitWaiting();
    pass(60);
    assertThat(first.result()).startsWith("a#");
    assertThat(second.result()).startsWith("a#");
  }

  @Test
  void closedMemos_compute() throws Exception {
    Memos memos = memos().build();
    FreshSubject subject = kit.fresh(memos, counted(this::compute));
    assertThat(subject.soft("a")).isEqualTo("a#1");
    memos.close();
    assertThat(subject.soft("a")).isEqualTo("a#2");
    assertThat(subject.limited("a")).isEqualTo("a#3");
  }

  @Test
  void recursion_needsOneThread() {
    List<Thread> threads = new CopyOnWriteArrayList<>();
    FreshSubject subject = kit.fresh(
        memos()
            .executor(task -> {
              Thread thread = new Thread(task);
              threads.add(thread);
              thread.start();
            })
            .build(),
        key -> key);
    assertThat(subject.fib(90)).isEqualTo(2880067194370816120L);
    assertThat(threads).hasSize(1);
  }

  @Test
  void cycleOverTwoThreads_endsAtOnce() throws Exception {
    @Nullable FreshSubject[] subject = new FreshSubject[1];
    FreshSubject made = kit.fresh(memos().build(), key -> {
      FreshSubject other = subject[0];
      if (other == null) {
        throw new IllegalStateException();
      }
      return key.equals("ping") ? other.soft("pong") : other.excused("ping");
    });
    subject[0] = made;
    Member<String> caller = Crew.start(() -> made.excused("ping"));
    assertThatThrownBy(caller::result).hasMessageContaining("needs its own answer");
  }
}
