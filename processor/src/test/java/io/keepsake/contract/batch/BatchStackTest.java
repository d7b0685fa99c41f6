package io.keepsake.contract.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.Backend;
import io.keepsake.contract.Crew;
import io.keepsake.contract.Depth;
import io.keepsake.contract.batch.Stocks.Subject;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A stack that ends anywhere in a call for many answers leaves nothing behind that others would wait for. */
class BatchStackTest extends BatchTest {
  private static final long SMALL = 512 * 1024;

  @ParameterizedTest
  @EnumSource(names = {"LRU", "LFU", "CUSTOM", "FOLDER"})
  void overflow_atAnyDepth_leavesNothingPending(Backend backend) throws Exception {
    Subject subject = subject(backend);
    int overflows = 0;
    int deepest = 0;
    for (int up = 0; up < 300; up++) {
      if (up % 20 == 0) {
        deepest =
            Depth.deepest(SMALL); // frames shrink when the compiler has seen them often enough
      }
      int depth = Math.max(0, deepest - up * 12);
      List<String> skus = List.of("a" + up, "b" + up, "c" + up);
      boolean overflow = Crew.start(SMALL, () -> {
            try {
              Depth.dive(depth, () -> subject.stock().quotes(skus));
              return false;
            } catch (StackOverflowError exhausted) {
              return true;
            }
          })
          .result();
      overflows += overflow ? 1 : 0;
      assertThat(Crew.start(() -> subject.stock().quotes(skus)).resultWithoutWaiting())
          .containsOnlyKeys(skus);
      assertThat(subject.stock().quote("b" + up)).startsWith("b" + up + "#");
    }
    assertThat(overflows).isPositive().isLessThan(300);
  }

  @ParameterizedTest
  @EnumSource
  void overflowOfTheMethod_endsAllFlights(Backend backend) throws Exception {
    Subject subject = subject(backend);
    script.before(asked -> {
      throw new StackOverflowError();
    });
    for (int i = 0; i < 2; i++) {
      try {
        subject.stock().quotes(List.of("a", "b"));
      } catch (StackOverflowError expected) {
        assertThat(script.log).hasSize(i + 1);
      }
    }
    script.before(asked -> {});
    assertThat(Crew.start(() -> subject.stock().quotes(List.of("a", "b"))).resultWithoutWaiting())
        .hasSize(2);
  }
}
