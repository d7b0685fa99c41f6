package io.keepsake.runtime;

/**
 * As {@link MemoBlock}, for calls whose answers are not needed.
 *
 * @param <X> what they throw; {@link RuntimeException} if nothing is declared
 */
@FunctionalInterface
public interface MemoTask<X extends Throwable> {

  /**
   * Makes the calls.
   *
   * @throws X if they fail
   */
  void run() throws X;
}
