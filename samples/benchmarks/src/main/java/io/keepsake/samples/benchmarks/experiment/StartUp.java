package io.keepsake.samples.benchmarks.experiment;

import io.keepsake.samples.benchmarks.contender.Contender;
import io.keepsake.samples.benchmarks.contender.Formula;
import io.keepsake.samples.benchmarks.contender.Service;
import io.keepsake.samples.benchmarks.figure.Figures;
import io.keepsake.samples.benchmarks.figure.Measure;

/**
 * How long a process that has just begun takes to make three caches and to compute one answer for each: what a command-line
 * tool, a test or a function in a cloud pays each time it is run.
 */
public final class StartUp {
  private static final int CAPACITY = 1_000;

  private StartUp() {}

  /** Measures the contender that the argument names, and ends the process. */
  public static void main(String[] arguments) {
    Contender contender = Contender.valueOf(arguments[0]);
    Formula formula = new Formula();
    long start = System.nanoTime();
    Service service = contender.open(formula, CAPACITY);
    service.f(1);
    service.quote("sku", 2);
    service.dist(1, 2, 3, 4);
    Figures.print(Measure.START_UP, contender.label(), (System.nanoTime() - start) / 1e6);
    System.exit(0); // some contenders have threads that keep a process alive
  }
}
