package io.keepsake;

/** When a method with {@link Invalidates} does so. */
public enum When {
  /**
   * Before the method runs. What is computed while it runs may be stored, and may be of the time before the change.
   */
  BEFORE,

  /** After the method has returned, or its future has a result; not if it failed. */
  AFTER,

  /** After the method has ended, whether it succeeded or failed. */
  ALWAYS
}
