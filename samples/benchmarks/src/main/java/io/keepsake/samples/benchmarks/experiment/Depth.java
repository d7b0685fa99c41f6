package io.keepsake.samples.benchmarks.experiment;

import io.keepsake.samples.benchmarks.figure.Figures;
import io.keepsake.samples.benchmarks.figure.Measure;
import io.keepsake.samples.benchmarks.recursion.Recursion;

/**
 * How deep a recursive method comes on the stack of a new thread of the default size. A method that was just loaded is
 * interpreted, with large frames; one that was called often is compiled.
 */
public final class Depth {
  private static final long WARM_UP = 800_000_000;
  private static final int WARM_UP_NUMBER = 20;

  private Depth() {}

  /** Measures the recursion that the argument names. */
  public static void main(String[] arguments) throws InterruptedException {
    Recursion recursion = Recursion.valueOf(arguments[0]);
    measure(Measure.DEPTH_COLD, recursion);
    for (long start = System.nanoTime(); System.nanoTime() - start < WARM_UP; ) {
      recursion.fib(WARM_UP_NUMBER);
    }
    measure(Measure.DEPTH_WARM, recursion);
  }

  private static void measure(Measure measure, Recursion recursion) throws InterruptedException {
    Thread thread = new Thread(() -> Figures.print(measure, recursion.label(), recursion.depth()));
    thread.start();
    thread.join();
  }
}
