package io.keepsake.samples.benchmarks.contender;

import io.keepsake.Backend;
import io.keepsake.Memoize;

/** Keepsake, the oldest answer leaves first, and none is older than ten minutes. The compiler writes {@code MemoizedTtlService}. */
class TtlService implements Service {
  private final Formula formula;

  TtlService(Formula formula) {
    this.formula = formula;
  }

  @Override
  @Memoize(backend = Backend.TTL, ttl = "10m")
  public long f(int n) {
    return formula.f(n);
  }

  @Override
  @Memoize(backend = Backend.TTL, ttl = "10m")
  public String quote(String sku, int quantity) {
    return formula.quote(sku, quantity);
  }

  @Override
  @Memoize(backend = Backend.TTL, ttl = "10m")
  public double dist(double x1, double y1, double x2, double y2) {
    return formula.dist(x1, y1, x2, y2);
  }
}
