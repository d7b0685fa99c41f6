package io.keepsake.samples.benchmarks.contender;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.Function;

/** Caffeine by hand, with a record as the key of several arguments and {@code get(key, function)}. */
final class CaffeineService implements Service {
  private final Cache<Integer, Long> numbers;
  private final Cache<QuoteKey, String> quotes;
  private final Cache<DistKey, Double> distances;
  private final Function<Integer, Long> number;
  private final Function<QuoteKey, String> quote;
  private final Function<DistKey, Double> distance;

  private CaffeineService(Formula formula, Caffeine<Object, Object> settings) {
    this.numbers = settings.build();
    this.quotes = settings.build();
    this.distances = settings.build();
    this.number = formula::f;
    this.quote = key -> formula.quote(key.sku(), key.quantity());
    this.distance = key -> formula.dist(key.x1(), key.y1(), key.x2(), key.y2());
  }

  static Service bounded(Formula formula, int capacity) {
    return new CaffeineService(formula, Caffeine.newBuilder().maximumSize(capacity));
  }

  static Service expiring(Formula formula, int capacity) {
    Duration ttl = Duration.ofMinutes(10);
    return new CaffeineService(
        formula, Caffeine.newBuilder().maximumSize(capacity).expireAfterWrite(ttl));
  }

  static Service recording(Formula formula, int capacity) {
    return new CaffeineService(
        formula, Caffeine.newBuilder().maximumSize(capacity).recordStats());
  }

  @Override
  public long f(int n) {
    return numbers.get(n, number);
  }

  @Override
  public String quote(String sku, int quantity) {
    return quotes.get(new QuoteKey(sku, quantity), quote);
  }

  @Override
  public double dist(double x1, double y1, double x2, double y2) {
    return distances.get(new DistKey(x1, y1, x2, y2), distance);
  }
}
