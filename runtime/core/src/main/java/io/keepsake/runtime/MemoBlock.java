package io.keepsake.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Calls that go another way than usual, as {@link Memos#bypass} and its like run them.
 *
 * @param <T> what they return
 * @param <X> what they throw; {@link RuntimeException} if nothing is declared
 */
@FunctionalInterface
public interface MemoBlock<T extends @Nullable Object, X extends Throwable> {

  /**
   * Makes the calls.
   *
   * @return whatever the caller wants of them
   * @throws X if they fail
   */
  T run() throws X;
}
