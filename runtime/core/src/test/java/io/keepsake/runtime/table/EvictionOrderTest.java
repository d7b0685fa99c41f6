package io.keepsake.runtime.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.keepsake.runtime.fixture.SquareHandle;
import io.keepsake.runtime.fixture.SquareKind;
import io.keepsake.runtime.fixture.Squares;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which entry leaves, compared with maps of the JDK over random operations of one thread. */
@Timeout(120)
class EvictionOrderTest {
  /** The model: in the order of use for LRU, in that of writing else. */
  private static final class Model extends LinkedHashMap<Integer, Long> {
    private final int capacity;
    private int evicted = -1;

    private Model(SquareKind kind, int capacity) {
      super(16, 0.75f, kind == SquareKind.LRU);
      this.capacity = capacity;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Integer, Long> eldest) {
      if (size() > capacity) {
        evicted = eldest.getKey();
        return true;
      }
      return false;
    }

    private void write(int key, long value) {
      remove(key);
      put(key, value);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "LRU, 1, 3, 100000", "LRU, 10, 14, 100000", "LRU, 300, 500, 1000000",
        "LRU, 10000, 15000, 1000000",
    "LRU, 40000, 60000, 300000", "TTL, 1, 3, 100000", "TTL, 300, 500, 200000",
        "TTL, 10000, 15000, 200000",
    "SLOT, 5, 16, 200000",
  })
  void operationsAtRandom_evictWhatTheModelEvicts(
      SquareKind kind, int capacity, int keys, int steps) {
    long seed = System.nanoTime();
    System.out.println("EvictionOrderTest " + kind + " " + capacity + ": seed " + seed);
    Random random = new Random(seed);
    Model model = new Model(kind, capacity);
    Squares squares = kind.make(capacity);
    SquareHandle memo = squares.squareMemo();
    for (int step = 0; step < steps; step++) {
      int key = Math.min(random.nextInt(keys), random.nextInt(keys));
      model.evicted = -1;
      perform(random.nextInt(1000), key, step, squares, model);
      if (model.evicted >= 0 && memo.contains(model.evicted)) {
        fail("seed %d, step %d: %d should have left", seed, step, model.evicted);
      }
      if (step % (steps / 10) == 0) {
        assertThat(content(memo)).as("seed %d, step %d", seed, step).isEqualTo(Map.copyOf(model));
        assertThat(memo.size()).isEqualTo(model.size());
      }
    }
    assertThat(content(memo)).as("seed %d", seed).isEqualTo(Map.copyOf(model));
  }

  private static void perform(int dice, int key, int step, Squares squares, Model model) {
    SquareHandle memo = squares.squareMemo();
    if (dice < 700) {
      Long hit = model.get(key);
      int before = squares.computations();
      long value = squares.square(key);
      check(squares.computations() - before == (hit == null ? 1 : 0), step);
      check(value == (hit == null ? (long) key * key : hit), step);
      if (hit == null) {
        model.put(key, value);
      }
    } else if (dice < 850) {
      memo.put(key, step);
      model.write(key, step);
    } else if (dice < 900) {
      check(memo.contains(key) == model.containsKey(key), step);
      check(memo.peek(key).isPresent() == model.containsKey(key), step);
    } else if (dice < 950) {
      check(memo.invalidate(key) == (model.remove(key) != null), step);
    } else if (dice < 999) {
      if (model.containsKey(key)) {
        memo.refresh(key);
        model.write(key, (long) key * key);
      }
    } else if (key == 0) {
      memo.invalidateAll();
      model.clear();
    }
  }

  private static void check(boolean equal, int step) {
    if (!equal) {
      fail("step %d differs from the model", step);
    }
  }

  private static Map<Object, Object> content(SquareHandle memo) {
    Map<Object, Object> content = new LinkedHashMap<>();
    memo.entries().forEach(entry -> content.put(entry.arguments().get(0), entry.value()));
    return content;
  }

  @Test
  void square_firstHitAfterPuts_counts() {
    Squares squares = SquareKind.LRU.make(2);
    squares.squareMemo().put(1, 1);
    squares.squareMemo().put(2, 4);
    squares.square(1);
    squares.squareMemo().put(3, 9);
    assertThat(content(squares.squareMemo())).containsOnlyKeys(1, 3);
  }

  /** The last step took minutes when a search sorted once for each entry with the same stamp. */
  @Test
  void square_manyEntriesUsedAtTheSameTime_leaveQuickly() throws Exception {
    int capacity = 100_000;
    Squares squares = SquareKind.LRU.make(capacity);
    for (int n = 0; n < capacity; n++) {
      squares.square(n);
    }
    Thread other = new Thread(() -> {
      for (int n = 0; n < capacity; n++) {
        squares.square(n);
      }
    });
    other.start();
    other.join();
    for (int n = 0; n < capacity; n++) {
      squares.square(capacity + n);
    }
    assertThat(squares.squareMemo().size()).isEqualTo(capacity);
    assertThat(squares.squareMemo().contains(0)).isFalse();
  }
}
