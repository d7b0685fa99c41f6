package io.keepsake.contract.service;

import org.jspecify.annotations.Nullable;

/** What the memoized methods of a service compute; each test says what. */
@FunctionalInterface
public interface Computation {

  /** Computes the answer for an argument. */
  @Nullable
  Object answer(Object argument) throws Exception;
}
