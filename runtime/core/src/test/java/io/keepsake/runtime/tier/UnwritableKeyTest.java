package io.keepsake.runtime.tier;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.runtime.fixture.MemoizedByteSquares;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An argument whose key cannot be written, for an accessor of the user throws: its answer is in memory alone. */
class UnwritableKeyTest extends ByteTableFixture {
  private static final int UNWRITABLE = 13;

  static List<Named<Supplier<Throwable>>> failures() {
    return List.of(
        Named.of("exception", () -> new IllegalStateException("no id")),
        Named.of("exhausted stack", StackOverflowError::new));
  }

  private MemoizedByteSquares squares(Supplier<Throwable> failure) {
    MemoizedByteSquares squares = squares();
    squares.accessor = n -> {
      if (n == UNWRITABLE) {
        UnwritableKeyTest.<RuntimeException>fail(failure.get());
      }
    };
    return squares;
  }

  @SuppressWarnings("unchecked") // neither of them is checked
  private static <X extends Throwable> void fail(Throwable failure) throws X {
    throw (X) failure;
  }

  @ParameterizedTest
  @MethodSource("failures")
  void anotherCall_whichEvictsIt_succeeds(Supplier<Throwable> failure) {
    change = spec -> spec.capacity(2);
    MemoizedByteSquares squares = squares(failure);
    assertThat(squares.square(UNWRITABLE)).isEqualTo(169);
    for (int n = 1; n <= 4; n++) {
      assertThat(squares.square(n)).isEqualTo((long) n * n);
    }
    assertThat(squares.squareMemo().size()).isEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("failures")
  void otherAnswers_areSaved(Supplier<Throwable> failure) {
    MemoizedByteSquares squares = squares(failure);
    for (int n : new int[] {1, UNWRITABLE, 2}) {
      squares.square(n);
      squares.square(n); // a use, which the store is told of
    }
    memos().flush();
    assertThat(stores.size()).isEqualTo(2);
    assertThat(squares.square(UNWRITABLE)).isEqualTo(169);
    assertThat(squares.computations()).isEqualTo(3);
  }
}
