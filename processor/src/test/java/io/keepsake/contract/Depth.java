package io.keepsake.contract;

import java.util.concurrent.Callable;

/** Calls at the end of a stack. */
public final class Depth {
  private Depth() {}

  /** Calls something at some depth. */
  public static <T> T dive(int depth, Callable<T> call) throws Exception {
    return depth == 0 ? call.call() : dive(depth - 1, call);
  }

  /**
   * Returns how deep a thread gets at the least before it can no longer make a call.
   *
   * @param stack the size of its stack in bytes
   */
  public static int deepest(long stack) throws Exception {
    return Crew.start(stack, () -> {
          int low = 0;
          int high = 1 << 20;
          while (low < high) {
            int middle = (low + high + 1) >>> 1;
            try {
              dive(middle, () -> 0L);
              low = middle;
            } catch (StackOverflowError tooDeep) {
              high = middle - 1;
            }
          }
          return low;
        })
        .result();
  }
}
