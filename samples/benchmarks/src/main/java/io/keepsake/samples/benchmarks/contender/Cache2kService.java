package io.keepsake.samples.benchmarks.contender;

import org.cache2k.Cache;
import org.cache2k.Cache2kBuilder;

/** cache2k with a loader, with a record as the key of several arguments. Answers do not expire. */
final class Cache2kService implements Service {
  private final Cache<Integer, Long> numbers;
  private final Cache<QuoteKey, String> quotes;
  private final Cache<DistKey, Double> distances;

  Cache2kService(Formula formula, int capacity) {
    this.numbers = bounded(Cache2kBuilder.of(Integer.class, Long.class), capacity)
        .loader(formula::f)
        .build();
    this.quotes = bounded(Cache2kBuilder.of(QuoteKey.class, String.class), capacity)
        .loader(key -> formula.quote(key.sku(), key.quantity()))
        .build();
    this.distances = bounded(Cache2kBuilder.of(DistKey.class, Double.class), capacity)
        .loader(key -> formula.dist(key.x1(), key.y1(), key.x2(), key.y2()))
        .build();
  }

  private static <K, V> Cache2kBuilder<K, V> bounded(Cache2kBuilder<K, V> builder, int capacity) {
    return builder.entryCapacity(capacity).eternal(true);
  }

  @Override
  public long f(int n) {
    return numbers.get(n);
  }

  @Override
  public String quote(String sku, int quantity) {
    return quotes.get(new QuoteKey(sku, quantity));
  }

  @Override
  public double dist(double x1, double y1, double x2, double y2) {
    return distances.get(new DistKey(x1, y1, x2, y2));
  }
}
