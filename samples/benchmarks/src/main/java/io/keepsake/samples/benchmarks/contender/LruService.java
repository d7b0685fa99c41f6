package io.keepsake.samples.benchmarks.contender;

import io.keepsake.Memoize;

/** Keepsake, the least recently used answer leaves first. The compiler writes {@code MemoizedLruService}. */
class LruService implements Service {
  private final Formula formula;

  LruService(Formula formula) {
    this.formula = formula;
  }

  @Override
  @Memoize
  public long f(int n) {
    return formula.f(n);
  }

  @Override
  @Memoize
  public String quote(String sku, int quantity) {
    return formula.quote(sku, quantity);
  }

  @Override
  @Memoize
  public double dist(double x1, double y1, double x2, double y2) {
    return formula.dist(x1, y1, x2, y2);
  }
}
