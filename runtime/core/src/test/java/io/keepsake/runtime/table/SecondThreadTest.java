package io.keepsake.runtime.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.runtime.fixture.SquareHandle;
import io.keepsake.runtime.fixture.SquareKind;
import io.keepsake.runtime.fixture.Squares;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A second thread comes while the first one hits; entries go on leaving, and new ones are let in. */
@Timeout(120)
class SecondThreadTest {
  private static final int ROUNDS = 3_000;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 16})
  void newAnswers_afterASecondThreadCame_areKept(int capacity) throws Exception {
    CyclicBarrier meeting = new CyclicBarrier(2);
    AtomicReference<Squares> current = new AtomicReference<>();
    AtomicBoolean came = new AtomicBoolean();
    Thread second = new Thread(() -> {
      try {
        for (int round = 0; round < ROUNDS; round++) {
          meeting.await();
          for (int i = 0; i < round % 300; i++) {
            Thread.onSpinWait();
          }
          current.get().square(1_000);
          came.set(true);
          meeting.await();
        }
      } catch (Exception failure) {
        throw new IllegalStateException(failure);
      }
    });
    second.start();
    for (int round = 0; round < ROUNDS; round++) {
      Squares squares = SquareKind.LRU.make(capacity);
      for (int call = 0; call < 2_000; call++) {
        squares.square(call % capacity);
      }
      current.set(squares);
      came.set(false);
      meeting.await();
      for (int call = 0; !came.get(); call++) {
        squares.square(call % capacity);
      }
      meeting.await();
      for (int n = 2_000; n < 2_000 + 2 * capacity; n++) {
        squares.square(n);
        assertThat(squares.squareMemo().contains(n))
            .as("round %s, %s", round, n)
            .isTrue();
      }
      assertThat(squares.squareMemo().contains(0)).as("round %s", round).isFalse();
    }
    second.join();
  }

  @Test
  void entries_withStampsThatAreNotDueYet_leaveAllTheSame() {
    Squares squares = SquareKind.LRU.make(2);
    SquareHandle memo = squares.squareMemo();
    squares.square(1);
    squares.square(2);
    ((Buckets<?>) memo).forEach(entry -> entry.stamp = 1L << 40);
    for (int n = 3; n < 100; n++) {
      squares.square(n);
      assertThat(memo.contains(n)).isTrue();
      assertThat(memo.size()).isEqualTo(2);
    }
  }
}
