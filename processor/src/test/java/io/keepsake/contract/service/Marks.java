package io.keepsake.contract.service;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Gives each computation an answer of its own. */
public class Marks {
  private final AtomicInteger computations = new AtomicInteger();

  /** Returns what is computed for some arguments: another string each time. */
  public String mark(String method, @Nullable Object... arguments) {
    return method + Arrays.deepToString(arguments) + "#" + computations.incrementAndGet();
  }

  /** Returns how many answers were computed. */
  public int computations() {
    return computations.get();
  }
}
