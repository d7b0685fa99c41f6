package io.keepsake.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.keepsake.contract.backend.Handle;
import io.keepsake.contract.backend.OutcomeSubject;
import io.keepsake.contract.backend.Place;
import io.keepsake.runtime.Memos;
import java.io.FileNotFoundException;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Exceptions that are kept: which, how long, and who sees them. */
@ParameterizedClass
@EnumSource
class KeptExceptionContractTest extends OutcomeBase {
  KeptExceptionContractTest(Place place) {
    super(place.kit());
  }

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
}
