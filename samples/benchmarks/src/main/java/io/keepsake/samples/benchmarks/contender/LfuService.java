package io.keepsake.samples.benchmarks.contender;

import io.keepsake.Backend;
import io.keepsake.Memoize;

/** Keepsake, rarely used answers leave first. The compiler writes {@code MemoizedLfuService}. */
class LfuService implements Service {
  private final Formula formula;

  LfuService(Formula formula) {
    this.formula = formula;
  }

  @Override
  @Memoize(backend = Backend.LFU)
  public long f(int n) {
    return formula.f(n);
  }

  @Override
  @Memoize(backend = Backend.LFU)
  public String quote(String sku, int quantity) {
    return formula.quote(sku, quantity);
  }

  @Override
  @Memoize(backend = Backend.LFU)
  public double dist(double x1, double y1, double x2, double y2) {
    return formula.dist(x1, y1, x2, y2);
  }
}
