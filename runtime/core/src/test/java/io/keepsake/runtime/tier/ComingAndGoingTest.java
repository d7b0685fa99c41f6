package io.keepsake.runtime.tier;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.runtime.fixture.MemoizedByteSquares;
import org.junit.jupiter.api.Test;

/** Answers that leave before they are saved are nothing that a store has to be told of. */
class ComingAndGoingTest extends ByteTableFixture {
  private static final int CAPACITY = 10;
  private static final int ANSWERS = 2_000;

  private MemoizedByteSquares small() {
    change = spec -> spec.capacity(CAPACITY);
    return squares();
  }

  private static void fill(MemoizedByteSquares squares, int from) {
    for (int n = from; n < from + ANSWERS; n++) {
      squares.square(n);
    }
  }

  @Test
  void answersThatLeaveBeforeTheyAreSaved_areNotRemovedFromTheStore() {
    MemoizedByteSquares squares = small();
    fill(squares, 0);
    memos().flush();
    assertThat(stores.removals).isZero();
    assertThat(stores.size()).isEqualTo(CAPACITY);
    assertThat(squares.squareMemo().size()).isEqualTo(CAPACITY);
    MemoizedByteSquares next = restarted();
    for (int n = ANSWERS - CAPACITY; n < ANSWERS; n++) {
      assertThat(next.squareMemo().contains(n)).isTrue();
    }
  }

  @Test
  void answersThatLeaveAfterTheyAreSaved_areRemoved() {
    MemoizedByteSquares squares = small();
    squares.square(1);
    memos().flush();
    fill(squares, 100);
    memos().flush();
    assertThat(stores.removals).isEqualTo(1);
    assertThat(stores.size()).isEqualTo(CAPACITY);
    assertThat(restarted().squareMemo().contains(1)).isFalse();
  }

  @Test
  void answerThatIsSavedAndComputedAnew_isRemovedAsWell() {
    MemoizedByteSquares squares = small();
    squares.square(1);
    memos().flush();
    squares.squareMemo().refresh(1);
    fill(squares, 100);
    memos().flush();
    assertThat(restarted().squareMemo().contains(1)).isFalse();
  }

  /** What was put in place of an answer that nobody could look for must not bring it back when it leaves. */
  @Test
  void answerThatWasReplacedWhileTheStoreFailed_doesNotComeBack() {
    squares().square(1);
    squares().square(2);
    memos().close();
    memos = null;
    MemoizedByteSquares squares = small();
    stores.fails = true;
    squares.squareMemo().put(1, -1);
    squares.squareMemo().put(2, -2);
    fill(squares, 100);
    stores.fails = false;
    clock.advance(60 * SECOND); // it is asked again, and nothing is saved yet
    assertThat(squares.squareMemo().peek(1).orElse(-1L)).isEqualTo(-1L);
    assertThat(squares.squareMemo().peek(2).orElse(-2L)).isEqualTo(-2L);
    memos().flush();
    MemoizedByteSquares last = restarted();
    assertThat(last.squareMemo().peek(1).orElse(-1L)).isEqualTo(-1L);
    assertThat(last.squareMemo().peek(2).orElse(-2L)).isEqualTo(-2L);
  }
}
