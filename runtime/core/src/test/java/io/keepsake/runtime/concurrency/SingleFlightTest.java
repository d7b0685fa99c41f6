package io.keepsake.runtime.concurrency;

import static io.keepsake.runtime.fixture.Threads.awaitParked;
import static io.keepsake.runtime.fixture.Threads.start;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.runtime.MemoCycleException;
import io.keepsake.runtime.fixture.SquareKind;
import io.keepsake.runtime.fixture.Squares;
import io.keepsake.runtime.fixture.Threads.Running;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class SingleFlightTest {
  private static final int KEYS = 16;

  /** A service whose function is given itself. */
  private static Squares recursive(SquareKind kind, BiFunction<Squares, Integer, Long> function) {
    AtomicReference<Squares> self = new AtomicReference<>();
    self.set(kind.make(KEYS, n -> function.apply(self.get(), n)));
    return self.get();
  }

  @ParameterizedTest
  @EnumSource
  void square_manyThreadsAtOnce_computeEachKeyOnce(SquareKind kind) throws Exception {
    for (int round = 0; round < 200; round++) {
      Squares squares = kind.make(KEYS);
      CyclicBarrier barrier = new CyclicBarrier(4);
      List<Running<Boolean>> callers = new ArrayList<>();
      for (int caller = 0; caller < 4; caller++) {
        callers.add(start(() -> {
          barrier.await();
          for (int n = 0; n < KEYS; n++) {
            assertThat(squares.square(n)).isEqualTo((long) n * n);
          }
          return true;
        }));
      }
      for (Running<Boolean> caller : callers) {
        assertThat(caller.result()).isTrue();
      }
      assertThat(squares.computations()).isEqualTo(KEYS);
      assertThat(squares.squareMemo().stats().hits()).isEqualTo(3 * KEYS);
    }
  }

  @ParameterizedTest
  @EnumSource
  void square_whileAnotherThreadComputes_waitsForItsAnswer(SquareKind kind) throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch finish = new CountDownLatch(1);
    Squares squares = kind.make(KEYS, held(begun, finish, n -> n + 7));
    Running<Long> first = start(() -> squares.square(3));
    begun.await();
    Running<Long> second = start(() -> squares.square(3));
    awaitParked(second.thread());
    assertThat(squares.square(4)).as("another key is not held up").isEqualTo(11);
    finish.countDown();
    assertThat(first.result()).isEqualTo(10);
    assertThat(second.result()).isEqualTo(10);
    assertThat(squares.computations()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource
  void square_computationFails_waitersGetTheException(SquareKind kind) throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch finish = new CountDownLatch(1);
    IllegalStateException failure = new IllegalStateException("no answer");
    Squares squares = kind.make(KEYS, held(begun, finish, n -> {
      throw failure;
    }));
    Running<Long> first = start(() -> squares.square(3));
    begun.await();
    Running<Long> second = start(() -> squares.square(3));
    awaitParked(second.thread());
    finish.countDown();
    assertThatThrownBy(first::result).isInstanceOf(ExecutionException.class).hasCause(failure);
    assertThatThrownBy(second::result).isInstanceOf(ExecutionException.class).hasCause(failure);
    assertThat(squares.computations()).isEqualTo(1);
    assertThat(squares.squareMemo().size()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void invalidate_duringAComputation_fencesIt(SquareKind kind) throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch finish = new CountDownLatch(1);
    Squares squares = kind.make(KEYS, held(begun, finish, n -> n));
    Running<Long> first = start(() -> squares.square(3));
    begun.await();
    Running<Long> waiter = start(() -> squares.square(3));
    awaitParked(waiter.thread());
    assertThat(squares.squareMemo().invalidate(3)).isFalse();
    finish.countDown();
    assertThat(first.result()).isEqualTo(3);
    assertThat(waiter.result()).as("it began before").isEqualTo(3);
    assertThat(squares.squareMemo().contains(3)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void put_duringAComputation_stays(SquareKind kind) {
    Squares squares = recursive(kind, (self, n) -> {
      self.squareMemo().put(n, 99);
      return (long) n;
    });
    assertThat(squares.square(3)).isEqualTo(3);
    assertThat(squares.square(3)).isEqualTo(99);
  }

  @ParameterizedTest
  @EnumSource
  void square_needsItsOwnAnswer_throwsAtOnce(SquareKind kind) {
    Squares squares = recursive(kind, (self, n) -> self.square((n + 1) % 3));
    assertThatExceptionOfType(MemoCycleException.class)
        .isThrownBy(() -> squares.square(1))
        .withMessageContaining("square(1)");
    assertThat(squares.squareMemo().size()).isZero();
    assertThat(squares.computations()).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource
  void square_cycleAcrossThreads_comesToAnEnd(SquareKind kind) throws Exception {
    CyclicBarrier barrier = new CyclicBarrier(2);
    ThreadLocal<Integer> depth = ThreadLocal.withInitial(() -> 0);
    Squares squares = recursive(kind, (self, n) -> {
      depth.set(depth.get() + 1);
      if (depth.get() > 1) {
        return 100L + n;
      }
      await(barrier);
      return self.square(1 - n) + 1;
    });
    Running<Long> one = start(() -> squares.square(0));
    Running<Long> other = start(() -> squares.square(1));
    assertThat(List.of(one.result(), other.result())).allMatch(answer -> answer >= 101);
    assertThat(squares.computations()).as("one of them computes for itself").isEqualTo(3);
  }

  private static IntToLongFunction held(
      CountDownLatch begun, CountDownLatch finish, IntToLongFunction function) {
    return n -> {
      if (n == 3) {
        begun.countDown();
        try {
          finish.await();
        } catch (InterruptedException interrupted) {
          throw new AssertionError(interrupted);
        }
      }
      return function.applyAsLong(n);
    };
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (Exception broken) {
      throw new AssertionError(broken);
    }
  }
}
