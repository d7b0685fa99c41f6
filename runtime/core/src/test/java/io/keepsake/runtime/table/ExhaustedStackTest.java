package io.keepsake.runtime.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.runtime.fixture.SquareHandle;
import io.keepsake.runtime.fixture.SquareKind;
import io.keepsake.runtime.fixture.Squares;
import io.keepsake.runtime.fixture.Threads;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Operations on a stack that is exhausted, at whatever point. Each is tried where the stack has just overflowed, and one
 * frame further up until it succeeds, so that it fails at each of its calls in turn.
 */
@Timeout(120)
class ExhaustedStackTest {
  private static final int KEYS = 16;
  private static final int ROUNDS = 2;

  private int key;
  private int overflows;

  private void dive(IntConsumer operation) {
    try {
      dive(operation);
    } catch (StackOverflowError exhausted) {
      overflows++;
      operation.accept(key++ % KEYS);
    }
  }

  private static <T> T onSmallStack(Callable<T> body) throws Exception {
    FutureTask<T> task = new FutureTask<>(body);
    Thread thread = new Thread(null, task, "small", 256 * 1024);
    thread.setDaemon(true);
    thread.start();
    return task.get(60, TimeUnit.SECONDS);
  }

  @ParameterizedTest
  @CsvSource({
    "LRU, 4",
    "LRU, 100",
    "TTL, 4",
    "TTL, 100",
    "SLOT, 4",
    "SLOT, 16",
    "LFU, 4",
    "LFU, 100",
  })
  void operations_onAnExhaustedStack_leaveTheTableWhole(SquareKind kind, int capacity)
      throws Exception {
    initializeClasses(kind);
    for (int round = 0; round < ROUNDS; round++) {
      Squares squares = kind.make(capacity);
      List<IntConsumer> operations = operations(squares);
      onSmallStack(() -> {
        for (IntConsumer operation : operations.subList(0, 4)) {
          for (int repeat = 0; repeat < 2; repeat++) {
            dive(operation);
          }
        }
        assertWhole(squares, capacity);
        dive(operations.get(4));
        assertWhole(squares, capacity);
        return true;
      });
      Threads.start(() -> {
            assertWhole(squares, capacity);
            return true;
          })
          .result();
    }
    assertThat(overflows).isPositive();
  }

  private static List<IntConsumer> operations(Squares squares) {
    SquareHandle memo = squares.squareMemo();
    return List.of(
        squares::square,
        n -> memo.put(n, n * n),
        memo::refresh,
        memo::invalidate,
        n -> memo.invalidateAll());
  }

  /** A class whose initializer meets an exhausted stack is lost for its JVM, whoever it belongs to. */
  private static void initializeClasses(SquareKind kind) {
    for (IntConsumer operation : operations(kind.make(4))) {
      for (int n = 0; n < KEYS; n++) {
        operation.accept(n);
      }
    }
  }

  /** All arguments can be asked for, answers are right, and as many are kept as there is room for. */
  private static void assertWhole(Squares squares, int capacity) {
    SquareHandle memo = squares.squareMemo();
    List<Integer> kept = new ArrayList<>();
    for (int n = 0; n < KEYS; n++) {
      assertThat(squares.square(n)).isEqualTo((long) n * n);
      assertThat(memo.size()).isEqualTo(memo.entries().size()).isLessThanOrEqualTo(capacity);
    }
    for (int n = 0; n < KEYS; n++) {
      if (memo.contains(n)) {
        kept.add(n);
      }
    }
    assertThat(kept).hasSize(Math.min(capacity, KEYS));
    int before = squares.computations();
    kept.forEach(squares::square);
    assertThat(squares.computations()).isEqualTo(before);
  }
}
