package io.keepsake.contract.service;

/** Calls a computation whose answer is a number. */
public final class Numbers {
  private Numbers() {}

  /** Computes a number. */
  public static long compute(Computation computation, int key) {
    try {
      return (Long) computation.answer(key);
    } catch (RuntimeException unchecked) {
      throw unchecked;
    } catch (Exception checked) {
      throw new IllegalStateException(checked);
    }
  }
}
