package io.keepsake.runtime.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.runtime.fixture.SquareHandle;
import io.keepsake.runtime.fixture.SquareKind;
import io.keepsake.runtime.fixture.Squares;
import io.keepsake.runtime.policy.Ghosts;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which answer of an LFU table leaves, compared with the paper's algorithm, written down plainly. */
@Timeout(120)
class FrequencyOrderTest {
  /** S3-FIFO with a small queue of a sixty-fourth, four at least, and a bounded search. */
  private static final class Model {
    private final int capacity;
    private final Map<Integer, Integer> uses = new HashMap<>();
    private final Deque<Integer> small = new ArrayDeque<>();
    private final Deque<Integer> main = new ArrayDeque<>();
    private final Ghosts ghosts;

    private Model(int capacity) {
      this.capacity = capacity;
      this.ghosts = new Ghosts(capacity);
    }

    private void call(int key) {
      if (uses.containsKey(key)) {
        uses.merge(key, 1, (before, one) -> Math.min(7, before + one));
      } else {
        add(key);
      }
    }

    private void add(int key) {
      while (uses.size() >= capacity) {
        evict();
      }
      uses.put(key, 0);
      (ghosts.remove(Keys.spread(key)) ? main : small).add(key);
      if (small.size() > probation() && uses.size() < capacity) {
        main.add(small.remove());
      }
    }

    private int probation() {
      return Math.max(capacity / 64, Math.max(1, Math.min(4, capacity / 8)));
    }

    private void remove(int key) {
      if (uses.remove(key) != null && !small.remove(key)) {
        main.remove(key);
      }
    }

    private void evict() {
      for (int steps = 0; ; steps++) {
        int most = steps == 64 ? 1 : probation();
        boolean isSmall = small.size() >= most || main.isEmpty();
        int key = (isSmall ? small : main).remove();
        int used = uses.get(key);
        if (used == 0 || steps == 64) {
          uses.remove(key);
          if (isSmall) {
            ghosts.add(Keys.spread(key));
          }
          return;
        }
        uses.put(key, isSmall ? 0 : used - 1);
        main.add(key);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, 3, 20000",
    "2, 5, 20000",
    "10, 30, 50000",
    "300, 900, 200000",
    "5000, 20000, 200000"
  })
  void operationsAtRandom_keepWhatTheModelKeeps(int capacity, int keys, int steps) {
    long seed = System.nanoTime();
    System.out.println("FrequencyOrderTest " + capacity + ": seed " + seed);
    Random random = new Random(seed);
    Model model = new Model(capacity);
    Squares squares = SquareKind.LFU.make(capacity);
    SquareHandle memo = squares.squareMemo();
    for (int step = 0; step < steps; step++) {
      int key = (int) (keys * Math.pow(random.nextDouble(), 3));
      int dice = random.nextInt(100);
      if (dice < 90) {
        squares.square(key);
        model.call(key);
      } else if (dice < 95) {
        memo.put(key, step);
        model.remove(key);
        model.add(key);
      } else {
        memo.invalidate(key);
        model.remove(key);
      }
      if (step % (steps / 1000) == 0) {
        assertThat(keysOf(memo)).as("seed %d, step %d", seed, step).isEqualTo(model.uses.keySet());
      }
    }
    assertThat(keysOf(memo)).as("seed %d", seed).isEqualTo(model.uses.keySet());
  }

  private static Set<Object> keysOf(SquareHandle memo) {
    Set<Object> keys = new TreeSet<>();
    memo.entries().forEach(entry -> keys.add(entry.arguments().get(0)));
    return keys;
  }

  @Test
  void scan_ofAsManyAsThereIsRoomFor_leavesWhatIsUsed() {
    Squares squares = SquareKind.LFU.make(1_000);
    for (int round = 0; round < 3; round++) {
      for (int key = 0; key < 500; key++) {
        squares.square(key);
      }
    }
    for (int key = 1_000_000; key < 1_005_000; key++) {
      squares.square(key);
    }
    SquareHandle memo = squares.squareMemo();
    for (int key = 0; key < 500; key++) {
      assertThat(memo.contains(key)).as("%d", key).isTrue();
    }
  }

  @Test
  void allInUse_oneLeavesNevertheless() {
    Squares squares = SquareKind.LFU.make(100_000);
    for (int round = 0; round < 9; round++) {
      for (int key = 0; key < 100_000; key++) {
        squares.square(key);
      }
    }
    squares.square(-1);
    assertThat(squares.squareMemo().size()).isEqualTo(100_000);
    assertThat(squares.squareMemo().contains(-1)).isTrue();
  }

  @Test
  void invalidateAll_begetsNoGuests() {
    Squares squares = SquareKind.LFU.make(10);
    for (int round = 0; round < 100; round++) {
      for (int key = 0; key < 15; key++) {
        squares.square(key);
      }
      squares.squareMemo().invalidateAll();
      assertThat(squares.squareMemo().size()).isZero();
    }
  }
}
