package io.keepsake.samples.benchmarks;

import java.time.Duration;
import java.util.function.Consumer;

/** Tells what is measured next, and how many seconds have passed. */
final class Progress implements Consumer<String> {
  private final long start = System.nanoTime();

  @Override
  public void accept(String next) {
    System.err.printf("%4d s  %s%n", Duration.ofNanos(System.nanoTime() - start).toSeconds(), next);
  }
}
