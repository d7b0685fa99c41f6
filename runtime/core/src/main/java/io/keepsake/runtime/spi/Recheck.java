package io.keepsake.runtime.spi;

import java.util.function.Predicate;

/**
 * Tells which changes are void by the time that a store makes them. Another process says which answers it removes or replaces
 * before it changes the store. So whoever asks this while nobody else can change the store either hears of it, or the other
 * changes the store later: nothing old stays there, even if this process is killed at any moment.
 *
 * <p>May be asked by any thread, and several times.
 */
@FunctionalInterface
public interface Recheck {
  /** Nothing is void. */
  Recheck NONE = () -> key -> false;

  /**
   * Asks. Waits for nobody, calls neither the store nor code of an application, and does not throw.
   *
   * @return tells by its key whether an answer is void, until the changes are made
   */
  Predicate<ByteKey> voidByNow();
}
