package io.keepsake.contract.track;

/** Tracked methods that are made of each other. */
public interface Graph {
  /** Reads the outside world; there are 0 and 1. Has the tag {@code leaf:}. */
  long leaf(int n);

  /** Is made of leaves and nodes; there are 0 to 5. */
  long node(int n);
}
