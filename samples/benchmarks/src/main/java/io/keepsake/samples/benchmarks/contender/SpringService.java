package io.keepsake.samples.benchmarks.contender;

import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.cache.CacheManager;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.cache.annotation.EnableCaching;
import org.springframework.cache.caffeine.CaffeineCacheManager;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;

/** Spring's annotations over Caffeine, behind a proxy that is a subclass, as Spring Boot makes it. */
class SpringService implements Service {
  private final Formula formula;

  SpringService(Formula formula) {
    this.formula = formula;
  }

  /** Starts a Spring with one bean. It is never closed, which only a benchmark may do. */
  @SuppressWarnings("resource")
  static Service start(Formula formula, int capacity) {
    var context = new AnnotationConfigApplicationContext();
    context.register(Settings.class);
    context.registerBean(CacheManager.class, () -> bounded(capacity));
    context.registerBean(SpringService.class, () -> new SpringService(formula));
    context.refresh();
    return context.getBean(SpringService.class);
  }

  private static CacheManager bounded(int capacity) {
    var manager = new CaffeineCacheManager("f", "quote", "dist");
    manager.setCaffeine(Caffeine.newBuilder().maximumSize(capacity));
    return manager;
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

  @Configuration(proxyBeanMethods = false)
  @EnableCaching(proxyTargetClass = true)
  static class Settings {}
}
