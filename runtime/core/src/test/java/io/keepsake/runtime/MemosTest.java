package io.keepsake.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.keepsake.runtime.fixture.SquareKind;
import io.keepsake.runtime.fixture.Squares;
import io.keepsake.runtime.spec.MemoClass;
import io.keepsake.runtime.spec.MemoSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MemosTest {
  private final Memos memos = Memos.builder().clock(() -> 0).build();

  private Squares squares(SquareKind kind) {
    return kind.make(memos, 10, n -> (long) n * n);
  }

  @ParameterizedTest
  @EnumSource
  void close_beforeTheCacheIsMade_computesWithoutStoring(SquareKind kind) {
    memos.close();
    Squares squares = squares(kind);
    assertThat(squares.square(3)).isEqualTo(9);
    assertThat(squares.square(3)).isEqualTo(9);
    assertThat(squares.computations()).isEqualTo(2);
    assertThatExceptionOfType(MemoClosedException.class)
        .isThrownBy(() -> squares.squareMemo().size());
  }

  @ParameterizedTest
  @EnumSource
  void close_withEntries_computesWithoutStoring(SquareKind kind) {
    Squares squares = squares(kind);
    squares.square(3);
    memos.close();
    assertThat(squares.square(3)).isEqualTo(9);
    assertThat(squares.computations()).isEqualTo(2);
    assertThatExceptionOfType(MemoClosedException.class)
        .isThrownBy(() -> squares.squareMemo().peek(3))
        .withMessageContaining(squares.squareMemo().name());
    assertThat(squares.squareMemo().stats().misses()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource
  void close_duringAComputation_doesNotStoreIt(SquareKind kind) {
    Squares squares = kind.make(memos, 10, n -> {
      memos.close();
      return n;
    });
    assertThat(squares.square(3)).isEqualTo(3);
    assertThat(squares.square(3)).isEqualTo(3);
    assertThat(squares.computations()).isEqualTo(2);
  }

  @Test
  void invalidateAll_oneCacheIsClosed_reachesTheOthers() {
    Squares one = squares(SquareKind.LRU);
    Squares closed = squares(SquareKind.LRU);
    Squares other = squares(SquareKind.LRU);
    one.square(3);
    other.square(3);
    closed.squareMemo().close();
    memos.invalidateAll();
    assertThat(one.squareMemo().size()).isZero();
    assertThat(other.squareMemo().size()).isZero();
  }

  @Test
  void shared_sameSpec_makesOneCache() {
    MemoSpec spec = MemoClass.of("shop", "Prices", "quote").memo("quote", "");
    Memo<?> memo = memos.shared(spec, () -> squares(SquareKind.LRU).squareMemo());
    assertThat(memos.<Memo<?>>shared(spec, () -> squares(SquareKind.LRU).squareMemo()))
        .isSameAs(memo);
  }

  @Test
  void override_capacity_isInForce() {
    Memos overridden =
        Memos.builder().override("LruSquares.square.capacity", "2").build();
    Squares squares = SquareKind.LRU.make(overridden, 100, n -> n);
    assertThat(squares.squareMemo().capacity()).isEqualTo(2);
    overridden.checkOverrides();
  }

  @Test
  void override_disabled_computesWithoutStoring() {
    Memos overridden =
        Memos.builder().override("LruSquares.square.enabled", "false").build();
    Squares squares = SquareKind.LRU.make(overridden, 100, n -> n);
    squares.square(3);
    squares.square(3);
    squares.squareMemo().put(4, 4);
    assertThat(squares.computations()).isEqualTo(2);
    assertThat(squares.squareMemo().size()).isZero();
  }

  @Test
  void checkOverrides_classThatMadeNoCache_isNamed() {
    Memos overridden = Memos.builder().override("Nobody.square.capacity", "2").build();
    assertThatExceptionOfType(MemoConfigException.class)
        .isThrownBy(overridden::checkOverrides)
        .withMessageContaining("Nobody.square");
  }
}
