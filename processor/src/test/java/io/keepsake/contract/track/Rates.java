package io.keepsake.contract.track;

import io.keepsake.Memoize;

/** An interface with a tracked method. */
@FunctionalInterface
public interface Rates {
  @Memoize(track = true)
  int rate(int n);
}
