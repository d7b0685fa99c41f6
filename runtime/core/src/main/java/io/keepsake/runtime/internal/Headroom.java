package io.keepsake.runtime.internal;

/**
 * Room on the stack, asked for before something is begun that must not be left half done: locks of libraries, pools and
 * transactions are not made for a stack that ends in the middle of them.
 *
 * <p>It goes down some twenty kilobytes and calls a native method there, for which the virtual machine asks for some 80
 * kilobytes more. That takes more than half a microsecond, most of it for writing to the stack, and leaves nothing behind if it ends.
 */
public final class Headroom {
  private static final int LEVELS = 340;

  private Headroom() {}

  /**
   * Sees to it that there are about 100 kilobytes of stack.
   *
   * @throws StackOverflowError if there are not
   */
  public static void require() {
    if (descend(LEVELS, 1, 2, 3, 4, 5) == 0) {
      throw new AssertionError("not all of the numbers were kept"); // so that none is left out
    }
  }

  /** The numbers are needed after the call, so each level keeps them on the stack. */
  private static long descend(int level, long a, long b, long c, long d, long e) {
    if (level == 0) {
      return Thread.holdsLock(Headroom.class) ? 16 : 8;
    }
    long below = descend(level - 1, b, c, d, e, a);
    return (a | b | c | d | e) ^ below; // at most 7, and one bit more
  }
}
