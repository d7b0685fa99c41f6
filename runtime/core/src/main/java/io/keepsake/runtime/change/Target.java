package io.keepsake.runtime.change;

import io.keepsake.runtime.Memo;
import io.keepsake.runtime.MemoClosedException;
import org.jspecify.annotations.Nullable;

/**
 * A cache, or what is behind some, as a method sees it that invalidates.
 *
 * <p>When a removal returns, nothing is found any more that was stored or began to be computed before it was called. What is
 * made of these answers is not told; the caller does that.
 */
public interface Target {

  /**
   * Returns whose answers these are.
   *
   * @return the method as others name it that depend on it, such as {@code shop.PriceService.quote(String, int)}
   */
  String method();

  /**
   * Removes what has some parts of the key.
   *
   * @param parts the parts
   * @throws MemoClosedException if this is closed
   */
  void remove(Parts parts);

  /**
   * Removes everything.
   *
   * @throws MemoClosedException if this is closed
   */
  void removeAll();

  /**
   * Returns the handle.
   *
   * @return the cache; null for what is behind caches
   */
  @Nullable
  Memo<?> memo();
}
