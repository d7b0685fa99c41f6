package io.keepsake.runtime.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.runtime.Cached;
import io.keepsake.runtime.Memos;
import io.keepsake.runtime.fixture.ManualClock;
import io.keepsake.runtime.fixture.MemoizedIdleSquares;
import io.keepsake.runtime.fixture.MemoizedTtlSquares;
import io.keepsake.runtime.fixture.SquareHandle;
import io.keepsake.runtime.fixture.Squares;
import io.keepsake.runtime.spec.MemoSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpiryTest {
  private final ManualClock clock = new ManualClock(Long.MAX_VALUE - 150);
  private final Memos memos = Memos.builder().clock(clock).build();

  private Squares ttl(int capacity, long ttl) {
    return new MemoizedTtlSquares(memos, capacity, ttl, n -> (long) n * n);
  }

  private Squares idle(int capacity, long ttl, long idle) {
    return new MemoizedIdleSquares(memos, capacity, ttl, idle, n -> (long) n * n);
  }

  @Test
  void ttl_lastNanosecond_isStillFresh() {
    Squares squares = ttl(10, 100);
    squares.square(3);
    clock.advance(99);
    squares.square(3);
    assertThat(squares.computations()).isEqualTo(1);
    clock.advance(1);
    squares.square(3);
    assertThat(squares.computations()).isEqualTo(2);
    assertThat(squares.squareMemo().stats().expirations()).isEqualTo(1);
  }

  @Test
  void ttl_expired_isAbsentForEveryOperation() {
    Squares squares = ttl(10, 100);
    SquareHandle memo = squares.squareMemo();
    squares.square(3);
    clock.advance(100);
    assertThat(memo.peek(3)).isEqualTo(Cached.absent());
    assertThat(memo.contains(3)).isFalse();
    assertThat(memo.size()).isZero();
    assertThat(memo.entries()).isEmpty();
    assertThat(memo.take(3)).isEqualTo(Cached.absent());
    squares.square(4);
    clock.advance(100);
    assertThat(memo.invalidate(4)).isFalse();
  }

  @Test
  void put_again_startsANewLife() {
    Squares squares = ttl(10, 100);
    squares.square(3);
    clock.advance(60);
    squares.squareMemo().put(3, 33);
    clock.advance(60);
    assertThat(squares.square(3)).isEqualTo(33);
  }

  @Test
  void refresh_fresh_startsANewLife() {
    Squares squares = ttl(10, 100);
    squares.square(3);
    clock.advance(60);
    squares.squareMemo().refresh(3);
    clock.advance(60);
    assertThat(squares.squareMemo().contains(3)).isTrue();
    assertThat(squares.computations()).isEqualTo(2);
  }

  @Test
  void idle_used_liesOnUntilTheTtl() {
    Squares squares = idle(10, 250, 100);
    squares.square(3);
    for (int use = 0; use < 3; use++) {
      clock.advance(80);
      squares.square(3);
    }
    assertThat(squares.computations()).isEqualTo(1);
    clock.advance(10);
    squares.square(3);
    assertThat(squares.computations()).as("250 after it was written").isEqualTo(2);
  }

  @Test
  void idle_peeked_isNotProlonged() {
    Squares squares = idle(10, MemoSpec.NEVER, 100);
    squares.square(3);
    clock.advance(80);
    assertThat(squares.squareMemo().contains(3)).isTrue();
    clock.advance(20);
    assertThat(squares.squareMemo().contains(3)).isFalse();
  }

  @Test
  void ttl_computationTakesLong_lifeBeginsAtItsEnd() {
    Squares squares = new MemoizedTtlSquares(memos, 10, 100, n -> {
      clock.advance(500);
      return n;
    });
    squares.square(3);
    clock.advance(99);
    assertThat(squares.squareMemo().contains(3)).isTrue();
  }

  @Test
  void admit_expiredEntryThatWasUsedLast_leavesFirst() {
    Squares squares = idle(2, 100, MemoSpec.NEVER);
    squares.square(1);
    clock.advance(50);
    squares.square(2);
    squares.square(1);
    clock.advance(50);
    squares.square(3);
    assertThat(squares.squareMemo().contains(2)).isTrue();
    assertThat(squares.squareMemo().contains(3)).isTrue();
    assertThat(squares.squareMemo().stats().evictions()).isZero();
    assertThat(squares.squareMemo().stats().expirations()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 24, 50, 100, 1000})
  void admit_allExpired_evictsNone(int capacity) {
    Squares squares = ttl(capacity, 100);
    for (int round = 0; round < 3; round++) {
      for (int n = 0; n < capacity; n++) {
        squares.square(n + round * capacity);
      }
      assertThat(squares.squareMemo().size()).isEqualTo(capacity);
      clock.advance(100);
    }
    assertThat(squares.squareMemo().stats().evictions()).isZero();
    assertThat(squares.squareMemo().stats().expirations()).isEqualTo(2L * capacity);
  }

  @Test
  void ttl_forever_doesNotOverflow() {
    Squares squares = idle(10, MemoSpec.NEVER - 1, MemoSpec.NEVER - 1);
    squares.square(3);
    clock.advance(Long.MAX_VALUE / 4);
    squares.square(3);
    assertThat(squares.computations()).isEqualTo(1);
  }
}
