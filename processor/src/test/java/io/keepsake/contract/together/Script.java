package io.keepsake.contract.together;

import org.jspecify.annotations.Nullable;

/** What the methods of a {@link Warehouse} do when they are really called. */
@FunctionalInterface
public interface Script {
  /** Computes an answer. */
  @Nullable
  String run(Key key);
}
