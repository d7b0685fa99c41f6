package io.keepsake.runtime.call;

/** A cache whose hits can be made to ask first how the current thread's calls go. */
public interface Shielded {

  /**
   * Makes hits ask, or not ask any more. Without this a hit does not know of blocks at all, which is why they cost it
   * nothing.
   *
   * @param on true to ask
   */
  void shield(boolean on);
}
