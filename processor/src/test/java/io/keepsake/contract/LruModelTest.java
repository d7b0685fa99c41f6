package io.keepsake.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.contract.ExpiringModel.Step;
import io.keepsake.contract.backend.Handle;
import io.keepsake.contract.backend.LruKit;
import io.keepsake.contract.backend.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LRU, for one thread, is exact: it equals a model that is plainly right. */
class LruModelTest extends Contract {
  private long computed;

  LruModelTest() {
    super(new LruKit());
  }

  /** Answers that tell how often something was computed, so that a lost or stale answer shows. */
  private Subject subjectOf(int capacity) {
    return subject("number.capacity", capacity, key -> ++computed);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1000000",
    "2, 100000",
    "3, 1000000",
    "16, 1000000",
    "100, 1000000",
    "255, 300000",
    "256, 300000",
    "257, 300000",
    "1000, 1000000",
    "5000, 1000000"
  })
  void randomOperations_equalTheModel(int capacity, int operations) {
    long seed = new Random().nextLong();
    System.out.println("LruModelTest capacity " + capacity + " seed " + seed);
    Random random = new Random(seed);
    Subject subject = subjectOf(capacity);
    Handle<Integer, Long> handle = subject.numberHandle();
    Map<Integer, Long> model = new LinkedHashMap<>(16, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<Integer, Long> eldest) {
        return size() > capacity;
      }
    };
    Map<Integer, Long> plain = new HashMap<>(); // reading the model would change its order
    for (int i = 0; i < operations; i++) {
      int key = (int) (Math.abs(random.nextGaussian()) * capacity);
      int dice = random.nextInt(1000);
      String step = "seed " + seed + ", step " + i + ", key " + key;
      if (dice < 700) {
        boolean hit = model.containsKey(key);
        long expected = hit ? model.get(key) : computed + 1;
        assertEqual(subject.number(key), expected, step);
        model.put(key, expected);
        plain.put(key, expected);
      } else if (dice < 800) {
        handle.put(key, (long) -i);
        model.put(key, (long) -i);
        plain.put(key, (long) -i);
      } else if (dice < 850) {
        assertEqual(handle.invalidate(key), model.remove(key) != null, step);
      } else if (dice < 900) {
        assertEqual(handle.take(key).orElse(null), model.remove(key), step);
      } else if (dice < 950) {
        assertEqual(handle.peek(key).isPresent(), model.containsKey(key), step);
        assertEqual(handle.peek(key).orElse(plain.get(key)), plain.get(key), step);
      } else if (dice < 999 || random.nextInt(2 * capacity + 100) > 0) {
        assertEqual(handle.contains(key), model.containsKey(key), step);
      } else {
        handle.invalidateAll();
        model.clear();
      }
      if (i % 997 == 0) {
        assertEqual(handle.size(), model.size(), step);
      }
    }
    assertSame(handle, model);
  }

  /** AssertJ a million times would take most of the time of this test. */
  private static void assertEqual(Object actual, Object expected, String step) {
    if (actual == null ? expected != null : !actual.equals(expected)) {
      throw new AssertionError(step + ": " + actual + " and not " + expected);
    }
  }

  private static void assertSame(Handle<Integer, Long> handle, Map<Integer, Long> model) {
    assertThat(handle.entries()).hasSize(model.size());
    model.forEach((key, value) -> assertThat(handle.peek(key).orElse(null)).isEqualTo(value));
  }

  /**
   * Mattson, Gecsei, Slutz, Traiger, IBM Systems Journal 9 (1970): a list in the order of use tells at which distance a
   * key is found, and a hit at distance d is a hit for every capacity of at least d. One pass predicts all.
   */
  @Test
  void hits_atEveryCapacity_areThoseOfMattsonsStack() {
    long seed = new Random().nextLong();
    System.out.println("LruModelTest Mattson seed " + seed);
    Random random = new Random(seed);
    int[] trace = new int[20_000];
    for (int i = 0; i < trace.length; i++) {
      trace[i] = (int) (Math.pow(random.nextDouble(), 3) * 400);
    }
    long[] hitsAtDistance = new long[402];
    List<Integer> stack = new ArrayList<>();
    for (int key : trace) {
      int distance = stack.indexOf(key);
      if (distance >= 0) {
        hitsAtDistance[distance + 1]++;
        stack.remove(distance);
      }
      stack.add(0, key);
    }
    long predicted = 0;
    for (int capacity = 1; capacity <= 401; capacity++) {
      predicted += hitsAtDistance[capacity];
      Subject subject = subjectOf(capacity);
      for (int key : trace) {
        subject.number(key);
      }
      assertThat(subject.numberHandle().stats().hits())
          .as("hits at capacity %s, seed %s", capacity, seed)
          .isEqualTo(predicted);
    }
  }

  /** With a time to live: who has expired leaves first, then who was used longest ago. */
  @ParameterizedTest
  @CsvSource({"1, 100000", "4, 300000", "50, 300000", "300, 300000"})
  void randomOperations_withExpiry_equalTheModel(int capacity, int operations) throws Exception {
    long seed = new Random().nextLong();
    System.out.println("LruModelTest expiry capacity " + capacity + " seed " + seed);
    Random random = new Random(seed);
    Subject subject = subject("agedAndIdled.capacity", capacity, key -> ++computed);
    ExpiringModel model = new ExpiringModel(capacity, 30_000_000_000L, 10_000_000_000L, true);
    for (int i = 0; i < operations; i++) {
      clock.advanceNanos(random.nextInt(100) == 0 ? 3_000_000_000L : random.nextInt(40_000_000));
      String key = "k" + (int) (Math.abs(random.nextGaussian()) * capacity);
      Step step = new Step(random.nextInt(20), key, clock.nanos(), "seed " + seed + ", step " + i);
      ExpiringModel.step(
          subject.agedAndIdledHandle(), subject::agedAndIdled, model, step, () -> computed + 1);
    }
  }
}
