package io.keepsake.samples.benchmarks.contender;

import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;

/** Guava's loading cache by hand, with a record as the key of several arguments. */
final class GuavaService implements Service {
  private final LoadingCache<Integer, Long> numbers;
  private final LoadingCache<QuoteKey, String> quotes;
  private final LoadingCache<DistKey, Double> distances;

  GuavaService(Formula formula, int capacity) {
    CacheBuilder<Object, Object> settings = CacheBuilder.newBuilder().maximumSize(capacity);
    this.numbers = settings.build(CacheLoader.from(formula::f));
    this.quotes = settings.build(CacheLoader.from(key -> formula.quote(key.sku(), key.quantity())));
    this.distances = settings.build(
        CacheLoader.from(key -> formula.dist(key.x1(), key.y1(), key.x2(), key.y2())));
  }

  @Override
  public long f(int n) {
    return numbers.getUnchecked(n);
  }

  @Override
  public String quote(String sku, int quantity) {
    return quotes.getUnchecked(new QuoteKey(sku, quantity));
  }

  @Override
  public double dist(double x1, double y1, double x2, double y2) {
    return distances.getUnchecked(new DistKey(x1, y1, x2, y2));
  }
}
