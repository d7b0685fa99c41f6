package io.keepsake.samples.benchmarks.contender;

import io.keepsake.Memoize;

/** Keepsake, the least recently used answer leaves first, and none is older than ten minutes. The compiler writes {@code MemoizedLruTtlService}. */
class LruTtlService implements Service {
  private final Formula formula;

  LruTtlService(Formula formula) {
    this.formula = formula;
  }

  @Override
  @Memoize(ttl = "10m")
  public long f(int n) {
    return formula.f(n);
  }

  @Override
  @Memoize(ttl = "10m")
  public String quote(String sku, int quantity) {
    return formula.quote(sku, quantity);
  }

  @Override
  @Memoize(ttl = "10m")
  public double dist(double x1, double y1, double x2, double y2) {
    return formula.dist(x1, y1, x2, y2);
  }
}
