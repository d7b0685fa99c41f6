package io.keepsake.contract.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.runtime.Memos;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Long rows: marked, verified and computed without a stack that is as deep. */
@Timeout(60)
class ChainTest {
  private static final int LONG = 100_000;

  private final Memos memos = Memos.builder().build();
  private final MemoizedChain chain = new MemoizedChain(memos);

  @AfterEach
  void close() {
    memos.close();
  }

  @Test
  void longRow_isMarkedAndVerified() {
    for (int n = 0; n <= LONG; n++) {
      chain.link(n);
    }
    chain.baseMemo().invalidate(0);
    assertThat(chain.linkMemo().contains(LONG)).isFalse();
    chain.computations.set(0);
    assertThat(chain.link(LONG)).isEqualTo(LONG);
    assertThat(chain.computations).hasValue(0);
    assertThat(chain.linkMemo().contains(LONG)).isTrue();
  }

  @Test
  void longRow_isComputedFromBelow() {
    for (int n = 0; n <= LONG; n++) {
      chain.link(n);
    }
    chain.world.set(7);
    chain.baseMemo().invalidate(0);
    chain.computations.set(0);
    assertThat(chain.link(LONG)).isEqualTo(LONG + 7);
    assertThat(chain.computations).hasValue(LONG + 1);
  }

  @Test
  void recursion_goesAsDeepAsWithoutTracking() {
    assertThat(chain.fib(90)).isEqualTo(2_880_067_194_370_816_120L);
    assertThat(chain.link(3_000)).isEqualTo(3_000);
    chain.world.set(1);
    chain.baseMemo().invalidateAll();
    assertThat(chain.link(3_000)).isEqualTo(3_001);
    assertThat(chain.fib(10)).isEqualTo(144);
  }

  /** A computation that ends on an exhausted stack leaves nothing behind. */
  @Test
  void exhaustedStack_isFollowedByTheRightAnswer() {
    assertThatThrownBy(() -> chain.link(10_000_000)).isInstanceOf(StackOverflowError.class);
    chain.world.set(3);
    chain.baseMemo().invalidateAll();
    assertThat(chain.link(5)).isEqualTo(8);
    chain.world.set(4);
    chain.baseMemo().invalidateAll();
    assertThat(chain.link(5)).isEqualTo(9);
    for (int n = 0; n < 20_000; n++) {
      assertThat(chain.link(n)).isEqualTo(n + 4);
    }
  }

  @Test
  void manyDependents_leaveAsTheyAreEvicted() {
    for (int n = 0; n < 200_000; n++) {
      assertThat(chain.leafOf(n)).isEqualTo(n);
    }
    chain.world.set(2);
    chain.baseMemo().invalidate(0);
    assertThat(chain.leafOf(199_999)).isEqualTo(200_001);
    assertThat(chain.leafOfMemo().size()).isEqualTo(1);
  }
}
