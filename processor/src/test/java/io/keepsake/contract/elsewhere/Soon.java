package io.keepsake.contract.elsewhere;

import io.keepsake.test.VirtualClock;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** What is true as soon as the thread that looks has run, which runs by itself. */
public final class Soon {
  private Soon() {}

  /**
   * Lets as much time pass as there may be between an invalidation elsewhere and its effect here, and waits for that. Ends with the
   * time limit of the test if it never comes.
   *
   * @param clock the time of what has to see it; what it has to see is there
   * @param effect tells whether it has come
   */
  public static void is(VirtualClock clock, BooleanSupplier effect) {
    clock.advance(Duration.ofMillis(100));
    while (!effect.getAsBoolean()) {
      Thread.onSpinWait();
    }
  }
}
