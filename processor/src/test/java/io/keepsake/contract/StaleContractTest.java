package io.keepsake.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.contract.Crew.Member;
import io.keepsake.contract.backend.FreshSubject;
import io.keepsake.contract.backend.Handle;
import io.keepsake.contract.backend.Place;
import io.keepsake.runtime.Cached;
import io.keepsake.runtime.MemoCycleException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** An answer that has expired is given while a new one fails, and only then. */
@ParameterizedClass
@EnumSource
class StaleContractTest extends FreshContract {
  StaleContractTest(Place place) {
    super(place.kit());
  }

  @Test
  void failure_afterExpiry_givesTheOldAnswer_andTheNextCallTriesAgain() throws Exception {
    FreshSubject subject = fresh();
    subject.excused("a");
    pass(10);
    fail();
    assertThat(subject.excused("a")).isEqualTo("a#1");
    assertThat(subject.excused("a")).isEqualTo("a#1");
    assertThat(computations).hasValue(3);
    assertThat(subject.excusedHandle().stats().failures()).isEqualTo(2);
    failure = null;
    assertThat(subject.excused("a")).isEqualTo("a#4");
    assertThat(subject.excused("a")).isEqualTo("a#4");
    assertThat(subject.excusedHandle().size()).isEqualTo(1);
    assertThat(subject.excusedHandle().stats().expirations()).isEqualTo(1);
  }

  @Test
  void grace_isExact() throws Exception {
    FreshSubject subject = fresh();
    subject.excused("a");
    IOException failure = fail();
    clock.advance(Duration.ofSeconds(70).minusNanos(1));
    assertThat(subject.excused("a")).isEqualTo("a#1");
    clock.advanceNanos(1);
    assertThatThrownBy(() -> subject.excused("a")).isSameAs(failure);
  }

  @Test
  void disuse_isExcusedAsWell() throws Exception {
    FreshSubject subject = fresh();
    subject.excusedIdle("a");
    pass(9);
    subject.excusedIdle("a");
    pass(10);
    fail();
    assertThat(subject.excusedIdle("a")).isEqualTo("a#1");
    failure = null;
    assertThat(subject.excusedIdle("a")).isEqualTo("a#3");
  }

  @Test
  void firstFailure_isThrown() {
    FreshSubject subject = fresh();
    IOException failure = fail();
    assertThatThrownBy(() -> subject.excused("a")).isSameAs(failure);
    assertThat(subject.excusedHandle().size()).isZero();
  }

  @Test
  void errorsAndCyclesAndInterruptions_areThrown() throws Exception {
    FreshSubject subject = fresh();
    subject.excused("a");
    pass(10);
    List<Throwable> failures = List.of(
        new StackOverflowError(), new MemoCycleException("a cycle"), new InterruptedException());
    for (Throwable each : failures) {
      failure = each;
      assertThatThrownBy(() -> subject.excused("a")).isSameAs(each);
    }
    fail();
    assertThat(subject.excused("a")).isEqualTo("a#1");
  }

  @Test
  void expired_isAbsentForTheHandle() throws Exception {
    FreshSubject subject = fresh();
    Handle<String, String> handle = subject.excusedHandle();
    subject.excused("a");
    pass(10);
    fail();
    subject.excused("a");
    assertThat(handle.contains("a")).isFalse();
    assertThat(handle.peek("a")).isEqualTo(Cached.absent());
    assertThat(handle.size()).isZero();
    assertThat(handle.entries()).isEmpty();
    assertThat(handle.take("a")).isEqualTo(Cached.absent());
  }

  @Test
  void invalidation_removesTheExpiredAnswer() throws Exception {
    FreshSubject subject = fresh();
    subject.excused("a");
    subject.excused("b");
    pass(10);
    IOException failure = fail();
    assertThat(subject.excusedHandle().invalidate("a")).isFalse();
    assertThatThrownBy(() -> subject.excused("a")).isSameAs(failure);
    assertThat(subject.excused("b")).isEqualTo("b#2");
    subject.excusedHandle().memo().invalidateAll();
    assertThatThrownBy(() -> subject.excused("b")).isSameAs(failure);
  }

  @Test
  void invalidation_duringTheComputation_removesTheExpiredAnswer() throws Exception {
    FreshSubject[] subject = new FreshSubject[1];
    subject[0] = kit.fresh(memos().build(), counted(key -> {
      if (computations.get() == 2) {
        subject[0].excusedHandle().invalidate("a");
      }
      return compute(key);
    }));
    subject[0].excused("a");
    pass(10);
    IOException failure = fail();
    assertThatThrownBy(() -> subject[0].excused("a")).isSameAs(failure);
    assertThatThrownBy(() -> subject[0].excused("a")).isSameAs(failure);
  }

  @Test
  void put_duringTheComputation_stays() throws Exception {
    FreshSubject[] subject = new FreshSubject[1];
    subject[0] = kit.fresh(memos().build(), counted(key -> {
      if (computations.get() == 2) {
        subject[0].excusedHandle().put("a", "put");
      }
      return compute(key);
    }));
    subject[0].excused("a");
    pass(10);
    IOException failure = fail();
    assertThatThrownBy(() -> subject[0].excused("a")).isSameAs(failure);
    assertThat(subject[0].excused("a")).isEqualTo("put");
  }

  @Test
  void waiters_areGivenTheOldAnswerAsWell() throws Exception {
    Gate gate = new Gate();
    FreshSubject subject = kit.fresh(memos().build(), counted(key -> {
      if (computations.get() == 2) {
        gate.enter();
      }
      return compute(key);
    }));
    subject.excused("a");
    pass(10);
    fail();
    Member<String> first = Crew.start(() -> subject.excused("a"));
    gate.begun.await();
    List<Member<String>> crowd = Crew.start(16, () -> subject.excused("a"));
    for (Member<String> each : crowd) {
      each.awaitWaiting();
    }
    gate.open.countDown();
    assertThat(first.result()).isEqualTo("a#1");
    assertThat(Crew.results(crowd)).containsOnly("a#1");
    assertThat(computations).hasValue(2);
  }

  @Test
  void expired_leavesBeforeALiveOne_whenThereIsNoRoom() throws Exception {
    FreshSubject subject = fresh(memos().override(kit.prefix() + "Fresh.excused.capacity", "2"));
    subject.excused("a");
    pass(10);
    IOException failure = fail();
    assertThat(subject.excused("a")).isEqualTo("a#1");
    this.failure = null;
    subject.excused("b");
    subject.excused("c");
    assertThat(subject.excusedHandle().contains("b")).isTrue();
    assertThat(subject.excusedHandle().contains("c")).isTrue();
    this.failure = failure;
    assertThatThrownBy(() -> subject.excused("a")).isSameAs(failure);
  }

  @Test
  void futureThatFails_becomesTheOldAnswer() throws Exception {
    List<CompletableFuture<String>> computed = new ArrayList<>();
    FreshSubject subject = kit.fresh(memos().executor(steps).build(), key -> {
      computed.add(new CompletableFuture<>());
      return computed.get(computed.size() - 1);
    });
    subject.later("a");
    computed.get(0).complete("old");
    pass(60);
    CompletableFuture<String> first = subject.later("a");
    CompletableFuture<String> second = subject.later("a");
    assertThat(first).isNotDone();
    computed.get(1).completeExceptionally(new IOException("not now"));
    assertThat(first).isCompletedWithValue("old");
    assertThat(second).isCompletedWithValue("old");
    assertThat(subject.laterHandle().contains("a")).isFalse();
    CompletableFuture<String> third = subject.later("a");
    computed.get(2).complete("new");
    assertThat(third).isCompletedWithValue("new");
    pass(60);
    CompletableFuture<String> fourth = subject.later("a");
    subject.laterHandle().invalidate("a");
    computed.get(3).completeExceptionally(new IOException("not now"));
    assertThat(fourth).isCompletedExceptionally();
    pass(1);
    assertThat(subject.later("a")).isNotDone();
  }

  @Test
  void lifeAndGrace_canBeOverridden() throws Exception {
    FreshSubject subject =
        fresh(memos().override(kit.prefix() + "Fresh.excused.staleOnError", "1s"));
    subject.excused("a");
    pass(11);
    IOException failure = fail();
    assertThatThrownBy(() -> subject.excused("a")).isSameAs(failure);
  }
}
