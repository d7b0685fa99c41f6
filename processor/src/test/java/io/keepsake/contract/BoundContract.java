package io.keepsake.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.contract.backend.Handle;
import io.keepsake.contract.backend.Kit;
import io.keepsake.contract.backend.Subject;
import io.keepsake.runtime.Cached;
import io.keepsake.runtime.MemoStats;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The capacity is a hard bound, and the counts are exact, for any number of threads. */
abstract class BoundContract extends Contract {
  private static final int THREADS = 16;

  BoundContract(Kit kit) {
    super(kit);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 10, 100, 1_000})
  void size_neverExceedsTheCapacity(int capacity) {
    Subject subject = subject("number.capacity", capacity, key -> (long) (Integer) key);
    assertThat(subject.numberHandle().memo().capacity()).isEqualTo(capacity);
    for (int i = 0; i < 3 * capacity; i++) {
      assertThat(subject.number(i)).isEqualTo(i);
      assertThat(subject.numberHandle().size()).isEqualTo(Math.min(i + 1, capacity));
    }
    for (int i = 1; i < 3 * capacity; i++) {
      subject.numberHandle().put(-i, 0L);
      assertThat(subject.numberHandle().size()).isEqualTo(capacity);
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 4000", "5, 8000", "64, 20000", "1000, 20000"})
  void size_neverExceedsTheCapacity_whileSixteenThreadsInsert(int capacity, int operations)
      throws Exception {
    Subject subject = subject("number.capacity", capacity, key -> 2L * (Integer) key);
    Handle<Integer, Long> handle = subject.numberHandle();
    AtomicInteger largest = new AtomicInteger();
    AtomicInteger atWork = new AtomicInteger(THREADS);
    Crew.together(THREADS + 1, member -> () -> {
      if (member == THREADS) {
        while (atWork.get() > 0) {
          largest.accumulateAndGet(handle.size(), Math::max);
          largest.accumulateAndGet(handle.entries().size(), Math::max);
        }
        return true;
      }
      try {
        Random random = new Random(member);
        for (int i = 0; i < operations; i++) {
          int key = random.nextInt(4 * capacity + 3);
          switch (random.nextInt(16)) {
            case 0 -> handle.invalidate(key);
            case 1 -> handle.put(key, 2L * key);
            case 2 -> assertThat(handle.take(key).orElse(2L * key)).isEqualTo(2L * key);
            default -> assertThat(subject.number(key)).isEqualTo(2L * key);
          }
        }
      } finally {
        atWork.decrementAndGet();
      }
      return true;
    });
    assertThat(largest.get()).isPositive().isLessThanOrEqualTo(capacity);
    assertThat(handle.size())
        .isLessThanOrEqualTo(capacity)
        .isEqualTo(handle.entries().size());
    handle.invalidateAll();
    assertThat(handle.size()).isZero();
    for (int i = 0; i < capacity; i++) {
      subject.number(i);
    }
    assertThat(handle.size()).isEqualTo(capacity);
  }

  @Test
  void stats_ofSixteenThreads_areExact() throws Exception {
    Subject subject = subject("number.capacity", 50, key -> {
      if ((Integer) key % 10 == 9) {
        throw new IllegalStateException("this one fails");
      }
      return (long) (Integer) key;
    });
    AtomicLong failed = new AtomicLong();
    int calls = 20_000;
    Crew.together(THREADS, member -> () -> {
      Random random = new Random(member);
      for (int i = 0; i < calls; i++) {
        try {
          subject.number(random.nextInt(120));
        } catch (IllegalStateException expected) {
          failed.incrementAndGet();
        }
      }
      return true;
    });
    MemoStats stats = subject.numberHandle().stats();
    assertThat(stats.hits() + stats.misses()).isEqualTo((long) THREADS * calls);
    assertThat(stats.calls()).isEqualTo((long) THREADS * calls);
    assertThat(failed.get()).isPositive();
    assertThat(stats.computations() + stats.failures()).isEqualTo(computations.get());
    assertThat(stats.hitRatio()).isBetween(0.0, 1.0);
    if (!kit.keepsBehind()) {
      assertThat(stats.misses()).isEqualTo(computations.get());
      assertThat(stats.computations())
          .isEqualTo(subject.numberHandle().size() + stats.evictions() + stats.expirations());
    }
  }

  @Test
  void stats_ofOneThread_areExact() throws Exception {
    Subject subject = numbering();
    Handle<String, @Nullable Object> handle = subject.answerHandle();
    assertThat(handle.stats()).isEqualTo(new MemoStats(0, 0, 0, 0, 0, 0, 0, 0, 0));
    subject.answer("a");
    subject.answer("a");
    subject.answer("b");
    handle.put("c", "put");
    subject.answer("c");
    handle.invalidate("a");
    handle.invalidate("a");
    handle.take("b");
    handle.take("b");
    assertThat(handle.stats()).isEqualTo(new MemoStats(2, 2, 2, 0, 0, 0, 2, 0, 0));
    subject.answer("a");
    handle.invalidateAll();
    assertThat(handle.stats()).isEqualTo(new MemoStats(2, 3, 3, 0, 0, 0, 4, 0, 0));
  }

  @Test
  void take_fromSixteenThreads_givesAnEntryOnce() throws Exception {
    Subject subject = numbering();
    Handle<String, @Nullable Object> handle = subject.answerHandle();
    for (int round = 0; round < 500; round++) {
      handle.put("a", round);
      AtomicInteger taken = new AtomicInteger();
      Crew.together(4, member -> () -> {
        Cached<@Nullable Object> answer = handle.take("a");
        return answer.isPresent() ? taken.incrementAndGet() : 0;
      });
      assertThat(taken).hasValue(1);
      assertThat(handle.contains("a")).isFalse();
    }
  }

  @Test
  void take_ofManyKeys_fromSixteenThreads_givesEachOnce() throws Exception {
    int keys = 2_000;
    Subject subject = subject("number.capacity", keys, key -> (long) (Integer) key);
    for (int i = 0; i < keys; i++) {
      subject.number(i);
    }
    AtomicInteger taken = new AtomicInteger();
    Crew.together(THREADS, member -> () -> {
      for (int i = 0; i < keys; i++) {
        if (subject.numberHandle().take(i).isPresent()) {
          taken.incrementAndGet();
        }
      }
      return true;
    });
    assertThat(taken).hasValue(keys);
    assertThat(subject.numberHandle().size()).isZero();
  }
}
