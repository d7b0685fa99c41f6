package io.keepsake.runtime.internal;

/** Knows which threads run a computation in the background: what such a one needs it computes itself, whatever the depth. */
public final class InBackground {
  private static final ThreadLocal<Boolean> HERE = new ThreadLocal<>();

  private InBackground() {}

  /**
   * Tells whether the current thread runs a computation in the background.
   *
   * @return true between {@link #enter} and {@link #exit}
   */
  public static boolean isHere() {
    return HERE.get() != null;
  }

  /**
   * Notes that the current thread begins one.
   *
   * @return whether it is inside of another
   */
  public static boolean enter() {
    boolean inside = isHere();
    HERE.set(true);
    return inside;
  }

  /**
   * Notes that the current thread has ended one.
   *
   * @param inside what {@link #enter} returned
   */
  public static void exit(boolean inside) {
    if (!inside) {
      HERE.remove();
    }
  }
}
