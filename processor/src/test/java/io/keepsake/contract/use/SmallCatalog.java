package io.keepsake.contract.use;

import io.keepsake.Memoize;

/** Inherits memoized methods, and overrides one. */
public class SmallCatalog extends Catalog {
  @Memoize
  @Override
  public int single() {
    return -runs.incrementAndGet();
  }
}
