package io.keepsake.runtime.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.runtime.call.CallMode.Kind;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A block that fails to begin is as if it had never been. */
@Timeout(60)
class CallModesTest {
  private final Hidden first = new Hidden();
  private final Hidden second = new Hidden();
  private final CallModes modes = new CallModes(() -> List.of(first, second));
  private int overflows;

  /** A cache that notes whether its entries are hidden. */
  private static final class Hidden implements Shielded {
    private boolean on;
    private boolean fails;

    @Override
    public void shield(boolean on) {
      if (on && fails) {
        throw new StackOverflowError();
      }
      this.on = on;
    }
  }

  private boolean isHiddenInABlock() {
    return modes.run(Kind.BYPASS, () -> first.on && second.on && modes.current() != null);
  }

  private void assertOutside() {
    assertThat(first.on || second.on).isFalse();
    assertThat(modes.current()).isNull();
    Hidden late = new Hidden();
    modes.add(late);
    assertThat(late.on).isFalse();
  }

  @Test
  void block_hidesTheEntries_whileItRuns() {
    assertThat(isHiddenInABlock()).isTrue();
    assertOutside();
  }

  @Test
  void blockThatFailsToBegin_hidesNothing_andLaterOnesDo() {
    second.fails = true;
    assertThatThrownBy(this::isHiddenInABlock).isInstanceOf(StackOverflowError.class);
    assertOutside();
    second.fails = false;
    assertThat(isHiddenInABlock()).isTrue();
    assertOutside();
  }

  @Test
  void blockWithinAnother_thatFailsToBegin_leavesTheOuterOneAlone() {
    modes.run(Kind.READ_ONLY, () -> {
      CallMode outer = modes.current();
      second.fails = true;
      assertThatThrownBy(this::isHiddenInABlock).isInstanceOf(StackOverflowError.class);
      assertThat(modes.current()).isSameAs(outer);
      return true;
    });
    assertOutside();
  }

  /** At the point where the stack has just overflowed, and one frame further up until it succeeds. */
  @Test
  void blocksOnAnExhaustedStack_hideNothingAfterwards() throws Exception {
    isHiddenInABlock(); // a class whose initialiser meets an exhausted stack is lost
    FutureTask<Boolean> task = new FutureTask<>(() -> {
      dive();
      assertOutside();
      return isHiddenInABlock();
    });
    Thread thread = new Thread(null, task, "small", 256 * 1024);
    thread.setDaemon(true);
    thread.start();
    assertThat(task.get(30, TimeUnit.SECONDS)).isTrue();
    assertThat(overflows).isPositive();
    assertOutside();
  }

  private void dive() {
    try {
      dive();
    } catch (StackOverflowError exhausted) {
      overflows++;
      isHiddenInABlock();
    }
  }
}
