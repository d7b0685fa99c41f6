package io.keepsake.samples.benchmarks.contender;

import java.util.concurrent.atomic.LongAdder;

/** A formula that counts its computations: what a cache did not answer. */
public final class CountingFormula extends Formula {
  private final LongAdder computations = new LongAdder();

  /** Returns how often something was computed. */
  public long computations() {
    return computations.sum();
  }

  @Override
  public long f(int n) {
    computations.increment();
    return super.f(n);
  }

  @Override
  public String quote(String sku, int quantity) {
    computations.increment();
    return super.quote(sku, quantity);
  }

  @Override
  public double dist(double x1, double y1, double x2, double y2) {
    computations.increment();
    return super.dist(x1, y1, x2, y2);
  }
}
