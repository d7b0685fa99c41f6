package io.keepsake.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.contract.Crew.Member;
import io.keepsake.contract.backend.Kit;
import io.keepsake.contract.backend.Subject;
import io.keepsake.contract.service.Recursion;
import io.keepsake.runtime.MemoCycleException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Self-calls go through the cache; a cycle ends at once, in one thread or in several. */
abstract class RecursionContract extends Contract {
  RecursionContract(Kit kit) {
    super(kit);
  }

  private static long fib(int n) {
    long low = 0;
    long high = 1;
    for (int i = 0; i < n; i++) {
      long next = low + high;
      low = high;
      high = next;
    }
    return low;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 90, 3_000})
  void fib_onADefaultStack_isRight(int n) throws Exception {
    Recursion recursion = kit.recursion(memos().build());
    assertThat(Crew.start(() -> recursion.fib(n)).result()).isEqualTo(fib(n));
  }

  @Test
  void fib_ofNinety_fromManyThreads_isRight() throws Exception {
    Recursion recursion = kit.recursion(memos().build());
    for (int round = 0; round < 20; round++) {
      assertThat(Crew.together(16, i -> () -> recursion.fib(90 - i % 4)))
          .containsOnly(fib(90), fib(89), fib(88), fib(87));
    }
  }

  @Test
  void selfCallWithTheSameArgument_isACycle() {
    Recursion recursion = kit.recursion(memos().build());
    for (int i = 0; i < 3; i++) { // and nothing is left behind
      assertThatThrownBy(() -> recursion.self(41))
          .isInstanceOf(MemoCycleException.class)
          .hasMessageContaining(kit.prefix() + "Recursion.self(41)");
    }
  }

  @Test
  void cycleOverTwoMethods_isACycle() {
    Recursion recursion = kit.recursion(memos().build());
    assertThatThrownBy(() -> recursion.ping(1))
        .isInstanceOf(MemoCycleException.class)
        .hasMessageContaining(kit.prefix() + "Recursion.ping(1)");
    assertThatThrownBy(() -> recursion.pong(1))
        .isInstanceOf(MemoCycleException.class)
        .hasMessageContaining(kit.prefix() + "Recursion.pong(1)");
  }

  @Test
  void cycle_namesTheKey_andIsGivenToWaiters() throws Exception {
    AtomicReference<@Nullable Subject> self = new AtomicReference<>();
    AtomicReference<@Nullable Member<Throwable>> waiter = new AtomicReference<>();
    Subject subject = subject(key -> {
      Subject me = self.get();
      waiter.compareAndSet(null, Crew.start(() -> thrownBy(me, key)).awaitWaiting());
      return me.answer((String) key);
    });
    self.set(subject);
    Throwable thrown = thrownBy(subject, "the key");
    assertThat(thrown)
        .isInstanceOf(MemoCycleException.class)
        .hasMessageContaining("Answers.answer(\"the key\")");
    assertThat(waiter.get().result()).isSameAs(thrown);
    assertThat(subject.answerHandle().size()).isZero();
  }

  private static Throwable thrownBy(Subject subject, Object key) {
    try {
      subject.answer((String) key);
      throw new AssertionError("nothing was thrown");
    } catch (Exception thrown) {
      return thrown;
    }
  }

  /** Each of two threads computes what the other needs: one of them computes for itself, both end. */
  @Test
  void twoThreads_thatWaitForEachOther_bothEnd() throws Exception {
    for (int round = 0; round < 200; round++) {
      waitInACircle(2);
    }
  }

  @Test
  void fiveThreads_thatWaitInACircle_allEnd() throws Exception {
    for (int round = 0; round < 50; round++) {
      waitInACircle(5);
    }
  }

  /** Thread i computes key i and needs key i + 1, which thread i + 1 computes at that time. */
  private void waitInACircle(int size) throws Exception {
    CyclicBarrier allCompute = new CyclicBarrier(size);
    ThreadLocal<Boolean> computing = ThreadLocal.withInitial(() -> false);
    AtomicReference<@Nullable Subject> self = new AtomicReference<>();
    Subject subject = subject(key -> {
      if (computing.get()) {
        return 100L + (Integer) key; // refused to wait: computes for itself, and needs no more
      }
      computing.set(true);
      allCompute.await();
      self.get().number(((Integer) key + 1) % size);
      return 100L + (Integer) key;
    });
    self.set(subject);
    List<Long> answers = Crew.together(size, i -> () -> subject.number(i));
    for (int i = 0; i < size; i++) {
      assertThat(answers.get(i)).isEqualTo(100L + i);
      assertThat(subject.numberHandle().contains(i)).isTrue();
    }
    assertThat(subject.numberHandle().stats().calls()).isEqualTo(2L * size);
  }

  /** While two threads wait in a circle, others ask for the same keys. */
  @Test
  void circle_withBystanders_allEnd() throws Exception {
    for (int round = 0; round < 100; round++) {
      CyclicBarrier bothCompute = new CyclicBarrier(2);
      ThreadLocal<Boolean> computing = ThreadLocal.withInitial(() -> false);
      AtomicReference<@Nullable Subject> self = new AtomicReference<>();
      AtomicInteger computed = new AtomicInteger();
      Subject subject = subject(key -> {
        if (!computing.get() && computed.incrementAndGet() <= 2) {
          computing.set(true);
          bothCompute.await();
          self.get().number(1 - (Integer) key);
        }
        return (long) (Integer) key;
      });
      self.set(subject);
      assertThat(Crew.together(8, i -> () -> subject.number(i % 2))).containsOnly(0L, 1L);
    }
  }

  @Test
  void mutualRecursionOverOneTable_isMemoized() throws Exception {
    AtomicReference<@Nullable Subject> self = new AtomicReference<>();
    Map<Integer, Integer> calls = new java.util.concurrent.ConcurrentHashMap<>();
    Subject subject = subject(key -> {
      int n = (Integer) key;
      calls.merge(n, 1, Integer::sum);
      return n == 0 ? 0L : self.get().number(n - 1) + self.get().number(n / 2) + 1;
    });
    self.set(subject);
    subject.number(400);
    assertThat(calls.values()).containsOnly(1);
    assertThat(subject.numberHandle().stats().misses()).isEqualTo(401);
    assertThat(subject.numberHandle().stats().hits()).isEqualTo(399 + 1);
  }
}
