package io.keepsake.runtime.internal;

/**
 * Makes a nearly exhausted stack overflow here, where nothing is half done, and not inside a library that would be left
 * with a lock that nobody can release.
 */
public final class Headroom {
  private static final int FRAMES = 100;

  private Headroom() {}

  /**
   * Returns if some kilobytes of stack are left.
   *
   * @throws StackOverflowError if not
   */
  public static void require() {
    if (descend(FRAMES) != FRAMES) {
      throw new AssertionError("one frame is one frame");
    }
  }

  private static int descend(int frames) {
    return frames == 0 ? 0 : descend(frames - 1) + 1;
  }
}
