package io.keepsake.runtime.tier;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.runtime.fixture.MemoizedByteSquares;
import io.keepsake.runtime.spi.TierSpec;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that were saved are there after a restart, with their age and in their order. */
class SurvivalTest extends ByteTableFixture {
  @Test
  void answers_afterARestart_areThere() {
    assertThat(squares().square(7)).isEqualTo(49);
    MemoizedByteSquares again = restarted();
    assertThat(again.squareMemo().peek(7).value()).isEqualTo(49);
    assertThat(again.squareMemo().size()).isEqualTo(1);
    assertThat(again.square(7)).isEqualTo(49);
    assertThat(again.computations()).isZero();
    assertThat(again.squareMemo().stats().storeHits()).isEqualTo(1);
    assertThat(again.squareMemo().stats().computations()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"schema", "code"})
  void answers_ofAnotherVersion_areNotRead_andStay(String what) {
    squares().square(7);
    TierSpec old = tier;
    tier = what.equals("schema") ? tier.schema("text") : tier.code("changed");
    MemoizedByteSquares changed = restarted();
    assertThat(changed.squareMemo().contains(7)).isFalse();
    changed.square(7);
    assertThat(changed.computations()).isEqualTo(1);
    tier = old;
    assertThat(restarted().squareMemo().contains(7)).isTrue();
  }

  @Test
  void taken_afterARestart_isGivenOnce() {
    squares().square(3);
    MemoizedByteSquares again = restarted();
    assertThat(again.squareMemo().take(3).value()).isEqualTo(9);
    assertThat(again.squareMemo().take(3).isPresent()).isFalse();
  }

  @Test
  void put_replacesWhatTheDiskHas() {
    squares().square(3);
    MemoizedByteSquares again = restarted();
    again.squareMemo().put(3, 10);
    assertThat(again.squareMemo().size()).isEqualTo(1);
    assertThat(restarted().square(3)).isEqualTo(10);
  }

  @Test
  void ttl_goesOnAfterARestart() {
    change = spec -> spec.ttl(100 * SECOND);
    squares().square(3);
    clock.advance(60 * SECOND);
    MemoizedByteSquares again = restarted();
    assertThat(again.square(3)).isEqualTo(9);
    assertThat(again.computations()).isZero();
    clock.advance(40 * SECOND);
    assertThat(again.squareMemo().contains(3)).isFalse();
    assertThat(again.squareMemo().size()).isZero();
    assertThat(restarted().squareMemo().contains(3)).isFalse();
  }

  @Test
  void idle_startsAnewWithEachUse_alsoAfterARestart() {
    change = spec -> spec.idle(100 * SECOND);
    squares().square(3);
    clock.advance(60 * SECOND);
    MemoizedByteSquares again = restarted();
    again.square(3);
    clock.advance(60 * SECOND);
    assertThat(again.square(3)).isEqualTo(9);
    assertThat(again.computations()).isZero();
    clock.advance(60 * SECOND);
    again = restarted();
    assertThat(again.squareMemo().contains(3)).isTrue();
    clock.advance(41 * SECOND);
    assertThat(again.squareMemo().contains(3)).isFalse();
  }

  @Test
  void recency_survivesARestart() {
    change = spec -> spec.capacity(3);
    MemoizedByteSquares squares = squares();
    squares.square(1);
    squares.square(2);
    squares.square(3);
    squares.square(1);
    squares = restarted();
    squares.square(4);
    assertThat(squares.squareMemo().contains(2)).isFalse();
    assertThat(squares.squareMemo().contains(1)).isTrue();
    assertThat(squares.squareMemo().size()).isEqualTo(3);
    squares = restarted();
    assertThat(squares.squareMemo().contains(2)).isFalse();
    assertThat(squares.squareMemo().contains(3)).isTrue();
  }

  /** A reference model over random calls, with restarts in between. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void order_isThatOfTheModel(long seed) {
    int capacity = 1 + (int) seed * 7;
    change = spec -> spec.capacity(capacity);
    Map<Integer, Long> model = new LinkedHashMap<>(16, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<Integer, Long> eldest) {
        return size() > capacity;
      }
    };
    Random random = new Random(seed);
    MemoizedByteSquares squares = squares();
    for (int step = 0; step < 20_000; step++) {
      int n = (int) Math.abs(random.nextGaussian() * capacity);
      String when = "seed " + seed + ", step " + step + ", n " + n;
      switch (random.nextInt(20)) {
        case 0 -> {
          model.put(n, (long) step);
          squares.squareMemo().put(n, step);
        }
        case 1 -> {
          boolean there = model.remove(n) != null;
          assertThat(squares.squareMemo().invalidate(n)).as(when).isEqualTo(there);
        }
        case 2 -> {
          assertThat(squares.squareMemo().contains(n)).as(when).isEqualTo(model.containsKey(n));
        }
        case 3 -> {
          if (random.nextInt(20) == 0) {
            squares = restarted();
          } else if (random.nextInt(10) == 0) {
            memos().flush();
          }
        }
        default -> {
          int before = squares.computations();
          Long expected = model.get(n);
          long got = squares.square(n);
          assertThat(got).as(when).isEqualTo(expected == null ? (long) n * n : expected);
          assertThat(squares.computations() - before).as(when).isEqualTo(expected == null ? 1 : 0);
          if (expected == null) {
            model.put(n, (long) n * n);
          }
        }
      }
      assertThat(squares.squareMemo().size()).as(when).isEqualTo(model.size());
    }
  }
}
