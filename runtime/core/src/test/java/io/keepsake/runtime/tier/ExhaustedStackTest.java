package io.keepsake.runtime.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.runtime.fixture.MemoizedByteSquares;
import io.keepsake.runtime.fixture.SquareHandle;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Operations of a handle on a stack that is exhausted: what has returned normally is done, behind the memory as well. */
class ExhaustedStackTest extends ByteTableFixture {
  private static final int ROUNDS = 2;

  static List<Named<Consumer<SquareHandle>>> removals() {
    return List.of(
        Named.of("invalidate", memo -> memo.invalidate(3)),
        Named.of("take", memo -> memo.take(3)),
        Named.of("invalidateAll", SquareHandle::invalidateAll));
  }

  static List<Named<Consumer<SquareHandle>>> changes() {
    return List.of(removals().get(0), removals().get(1), Named.of("put", memo -> memo.put(3, 10)));
  }

  private MemoizedByteSquares withSavedSquare() {
    MemoizedByteSquares squares = squares();
    squares.square(3);
    memos().flush();
    return squares;
  }

  @ParameterizedTest
  @MethodSource("changes")
  void change_whoseKeyCannotBeTold_saysSo(Consumer<SquareHandle> change) {
    MemoizedByteSquares squares = withSavedSquare();
    squares.accessor = n -> {
      throw new StackOverflowError();
    };
    assertThatThrownBy(() -> change.accept(squares.squareMemo()))
        .isInstanceOf(StackOverflowError.class);
    squares.accessor = n -> {};
    change.accept(squares.squareMemo());
    assertThat(afterReload(squares)).isNotEqualTo(9);
  }

  @ParameterizedTest
  @MethodSource("removals")
  void removal_whichTheStoreBreaksOff_saysSo_andHidesTheAnswer(Consumer<SquareHandle> removal) {
    MemoizedByteSquares squares = withSavedSquare();
    stores.error = new StackOverflowError();
    assertThatThrownBy(() -> removal.accept(squares.squareMemo()))
        .isInstanceOf(StackOverflowError.class);
    stores.error = null;
    assertThat(squares.squareMemo().contains(3)).isFalse();
    memos().flush();
    assertThat(stores.size()).isZero();
  }

  @Test
  void put_whichTheStoreBreaksOff_saysSo_andMemoryDoesNotHaveIt() {
    MemoizedByteSquares squares = withSavedSquare();
    stores.error = new StackOverflowError();
    assertThatThrownBy(() -> squares.squareMemo().put(3, 10))
        .isInstanceOf(StackOverflowError.class);
    stores.error = null;
    assertThat(squares.squareMemo().peek(3).orElse(-1L)).isEqualTo(9);
    squares.squareMemo().put(3, 10);
    memos().flush();
    assertThat(restarted().squareMemo().peek(3).orElse(-1L)).isEqualTo(10);
  }

  @ParameterizedTest
  @MethodSource("removals")
  void removal_onAnExhaustedStack_isDoneWhenItReturns(Consumer<SquareHandle> removal)
      throws Exception {
    assertDoneWhenItReturns(removal);
  }

  @Test
  void put_onAnExhaustedStack_isDoneWhenItReturns() throws Exception {
    assertDoneWhenItReturns(memo -> memo.put(3, 10));
  }

  private void assertDoneWhenItReturns(Consumer<SquareHandle> change) throws Exception {
    MemoizedByteSquares squares = withSavedSquare();
    change.accept(
        squares.squareMemo()); // so that all classes are initialized and all calls linked,
    onSmallStack(() -> dive(() -> change.accept(squares.squareMemo()))); // on the ways out as well
    for (int round = 0; round < ROUNDS; round++) {
      squares.squareMemo().invalidate(3);
      squares.square(3);
      memos().flush();
      onSmallStack(() -> dive(() -> change.accept(squares.squareMemo())));
      assertThat(afterReload(squares)).as("round %s", round).isNotEqualTo(9);
    }
  }

  private static long afterReload(MemoizedByteSquares squares) {
    squares.squareMemo().reload();
    return squares.squareMemo().peek(3).orElse(-1L);
  }

  /** Tries an operation where the stack has just overflowed, and one frame further up until it returns. */
  private static void dive(Runnable operation) {
    try {
      dive(operation);
    } catch (StackOverflowError exhausted) {
      operation.run();
    }
  }

  private static void onSmallStack(Runnable body) throws Exception {
    FutureTask<Boolean> task = new FutureTask<>(body, true);
    Thread thread = new Thread(null, task, "small", 512 * 1024);
    thread.setDaemon(true);
    thread.start();
    task.get(60, TimeUnit.SECONDS);
  }
}
