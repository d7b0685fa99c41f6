package io.keepsake.runtime.tier;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.runtime.fixture.MemoizedByteSquares;
import org.junit.jupiter.api.Test;

/** What is removed is gone, for all instances and after a crash, even if the store refused it at first. */
class InvalidationTest extends ByteTableFixture {
  @Test
  void invalidated_isGoneAfterACrash() {
    MemoizedByteSquares squares = squares();
    squares.square(3);
    memos().flush();
    assertThat(squares.squareMemo().invalidate(3)).isTrue();
    assertThat(squares.squareMemo().invalidate(3)).isFalse();
    assertThat(afterCrash().squareMemo().contains(3)).isFalse();
  }

  @Test
  void invalidatedAll_isGoneAfterACrash() {
    MemoizedByteSquares squares = squares();
    squares.square(3);
    memos().flush();
    squares.square(4);
    squares.squareMemo().invalidateAll();
    assertThat(squares.squareMemo().size()).isZero();
    assertThat(afterCrash().squareMemo().size()).isZero();
  }

  @Test
  void instances_shareTheStore_andSeeInvalidations() {
    MemoizedByteSquares one = squares();
    MemoizedByteSquares other = squares();
    one.square(3);
    assertThat(other.square(3)).isEqualTo(9);
    assertThat(other.computations()).isZero();
    assertThat(stores.opened).isEqualTo(1);
    one.squareMemo().invalidate(3);
    assertThat(other.squareMemo().contains(3)).isFalse();
    one.squareMemo().put(3, 10);
    other.square(4);
    assertThat(other.square(3)).isEqualTo(10);
    one.squareMemo().put(3, 11);
    assertThat(other.square(3)).isEqualTo(11);
    one.squareMemo().invalidateAll();
    assertThat(other.squareMemo().size()).isZero();
  }

  @Test
  void refreshed_leavesTheMemoryOfOtherInstances() {
    MemoizedByteSquares one = squares();
    MemoizedByteSquares other = squares();
    one.squareMemo().put(3, 10);
    assertThat(other.square(3)).isEqualTo(10);
    assertThat(one.squareMemo().refresh(3)).isEqualTo(9);
    assertThat(other.square(3)).isEqualTo(9);
    one.squareMemo().put(3, 11);
    assertThat(other.square(3)).isEqualTo(11);
    assertThat(memos().refreshing(() -> one.square(3))).isEqualTo(9);
    assertThat(other.square(3)).isEqualTo(9);
  }

  @Test
  void invalidation_thatTheStoreRefused_holdsAndIsTriedAgain() {
    MemoizedByteSquares squares = squares();
    squares.square(3);
    memos().flush();
    stores.fails = true;
    squares.squareMemo().invalidate(3);
    stores.fails = false;
    clock.advance(61 * SECOND);
    assertThat(squares.squareMemo().contains(3)).isFalse();
    assertThat(restarted().squareMemo().contains(3)).isFalse();
  }

  @Test
  void invalidationOfAll_thatTheStoreRefused_holdsAndIsTriedAgain() {
    MemoizedByteSquares squares = squares();
    squares.square(3);
    memos().flush();
    stores.fails = true;
    squares.squareMemo().invalidateAll();
    stores.fails = false;
    clock.advance(61 * SECOND);
    assertThat(squares.squareMemo().contains(3)).isFalse();
    assertThat(restarted().squareMemo().contains(3)).isFalse();
  }
}
