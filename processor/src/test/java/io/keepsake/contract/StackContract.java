package io.keepsake.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.contract.backend.Kit;
import io.keepsake.contract.backend.Subject;
import io.keepsake.contract.service.Recursion;
import org.junit.jupiter.api.Test;

/** A stack that ends anywhere leaves nothing behind: no pending entry, no lock, no wrong count. */
abstract class StackContract extends Contract {
  private static final long SMALL = 256 * 1024;
  private static final long LARGE = 256 * 1024 * 1024;

  StackContract(Kit kit) {
    super(kit);
  }

  @Test
  void overflow_atAnyDepth_leavesNothingPending() throws Exception {
    Subject subject = subject("number.capacity", 8, key -> (long) (Integer) key);
    int deepest = 0;
    int overflows = 0;
    for (int pass = 0; pass < 3; pass++) {
      for (int up = 0; up < 600; up++) {
        if (up % 20 == 0) {
          deepest =
              Depth.deepest(SMALL); // frames shrink when the compiler has seen them often enough
        }
        int depth = Math.max(0, deepest - up * 2 - pass);
        int key = up % 16;
        boolean overflow = Crew.start(SMALL, () -> {
              boolean over = false;
              try {
                Depth.dive(depth, () -> subject.number(key));
              } catch (StackOverflowError exhausted) {
                over = true;
              }
              assertThat(subject.number(key)).isEqualTo(key); // this thread, with room again
              return over;
            })
            .result();
        overflows += overflow ? 1 : 0;
        assertThat(subject.number(key)).isEqualTo(key); // and another one
      }
    }
    assertThat(overflows).isPositive();
    assertSound(subject);
  }

  @Test
  void overflow_inOperationsOfTheHandle_leavesNothingPending() throws Exception {
    Subject subject = subject("number.capacity", 8, key -> (long) (Integer) key);
    int deepest = Depth.deepest(SMALL);
    for (int up = 0; up < 900; up++) {
      int depth = Math.max(0, deepest - up);
      int key = up % 16;
      int operation = up % 4;
      Crew.start(SMALL, () -> {
            try {
              Depth.dive(depth, () -> operate(subject, operation, key));
            } catch (StackOverflowError exhausted) {
              // anywhere
            }
            return 0L;
          })
          .result();
      assertThat(subject.number(key)).isEqualTo(key);
    }
    assertSound(subject);
  }

  private static long operate(Subject subject, int operation, int key) {
    switch (operation) {
      case 0 -> subject.numberHandle().put(key, (long) key);
      case 1 -> subject.numberHandle().invalidate(key);
      case 2 -> subject.numberHandle().take(key);
      default -> subject.numberHandle().contains(key);
    }
    return 0;
  }

  /** Fills the table anew: capacity and count are as they should be. */
  private void assertSound(Subject subject) {
    int before = computations.get();
    subject.numberHandle().invalidateAll();
    assertThat(subject.numberHandle().size()).isZero();
    for (int i = 0; i < 8; i++) {
      assertThat(subject.number(100 + i)).isEqualTo(100 + i);
      assertThat(subject.numberHandle().size()).isEqualTo(i + 1);
    }
    for (int i = 0; i < 8; i++) {
      assertThat(subject.number(100 + i)).isEqualTo(100 + i);
    }
    assertThat(computations.get() - before).isEqualTo(8);
    for (int i = 0; i < 50; i++) {
      subject.number(200 + i);
      assertThat(subject.numberHandle().size()).isEqualTo(8);
      assertThat(subject.numberHandle().entries()).hasSize(8);
    }
  }

  /** Nobody waits for a computation that is gone, nor is given the error that it ended with. */
  @Test
  void recursion_tooDeepForOneThread_isAnsweredByAThreadWithRoom() throws Exception {
    for (int i = 0; i < 20; i++) {
      Recursion recursion = kit.recursion(memos().build());
      int depth = 30_000 + i * 10;
      boolean overflow = Crew.start(SMALL, () -> {
            try {
              recursion.depth(depth);
              return false;
            } catch (StackOverflowError exhausted) {
              return true;
            }
          })
          .result();
      assertThat(overflow).isTrue();
      assertThat(Crew.start(LARGE, () -> recursion.depth(depth)).result()).isEqualTo(depth);
    }
  }
}
