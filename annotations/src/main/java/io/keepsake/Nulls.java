package io.keepsake;

/** What happens to a memoized method's answer when it is null. */
public enum Nulls {
  /** Null is an answer like any other and is stored. */
  STORE,

  /** Null is given to the caller and to those who wait for the same computation, and is not stored. */
  SKIP
}
