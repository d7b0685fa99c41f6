package io.keepsake.samples.benchmarks.contender;

import io.micronaut.cache.annotation.Cacheable;
import io.micronaut.context.ApplicationContext;
import jakarta.inject.Singleton;
import java.util.Map;

/** Micronaut's annotations over Caffeine, intercepted by the class that its processor writes. */
@Singleton
class MicronautService implements Service {
  private final Formula formula;

  MicronautService(Formula formula) {
    this.formula = formula;
  }

  /** Starts a Micronaut with one bean. It is never closed, which only a benchmark may do. */
  @SuppressWarnings("resource")
  static Service start(Formula formula, int capacity) {
    return ApplicationContext.builder()
        .properties(Map.of(
            "micronaut.caches.f.maximum-size", capacity,
            "micronaut.caches.quote.maximum-size", capacity,
            "micronaut.caches.dist.maximum-size", capacity))
        .singletons(formula)
        .start()
        .getBean(MicronautService.class);
  }

  @Override
  @Cacheable("f")
  public long f(int n) {
    return formula.f(n);
  }

  @Override
  @Cacheable("quote")
  public String quote(String sku, int quantity) {
    return formula.quote(sku, quantity);
  }

  @Override
  @Cacheable("dist")
  public double dist(double x1, double y1, double x2, double y2) {
    return formula.dist(x1, y1, x2, y2);
  }
}
