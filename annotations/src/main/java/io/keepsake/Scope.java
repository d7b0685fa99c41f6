package io.keepsake;

/** Who shares the answers of a memoized instance method. */
public enum Scope {
  /** Each instance has its own answers, and they go when it goes. */
  INSTANCE,

  /**
   * All instances that live in one {@code Memos} share their answers. The method must not read instance state, for
   * that is not in the key; where the compiler sees that it does, this is an error.
   */
  CLASS
}
