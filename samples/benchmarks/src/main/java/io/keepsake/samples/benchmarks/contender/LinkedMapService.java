package io.keepsake.samples.benchmarks.contender;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** An exact LRU of a few lines: linked maps in the order of access, behind one lock each. */
final class LinkedMapService implements Service {
  private final Lru<Integer, Long> numbers;
  private final Lru<QuoteKey, String> quotes;
  private final Lru<DistKey, Double> distances;
  private final Function<Integer, Long> number;
  private final Function<QuoteKey, String> quote;
  private final Function<DistKey, Double> distance;

  LinkedMapService(Formula formula, int capacity) {
    this.numbers = new Lru<>(capacity);
    this.quotes = new Lru<>(capacity);
    this.distances = new Lru<>(capacity);
    this.number = formula::f;
    this.quote = key -> formula.quote(key.sku(), key.quantity());
    this.distance = key -> formula.dist(key.x1(), key.y1(), key.x2(), key.y2());
  }

  @Override
  public long f(int n) {
    return numbers.answer(n, number);
  }

  @Override
  public String quote(String sku, int quantity) {
    return quotes.answer(new QuoteKey(sku, quantity), quote);
  }

  @Override
  public double dist(double x1, double y1, double x2, double y2) {
    return distances.answer(new DistKey(x1, y1, x2, y2), distance);
  }

  private static final class Lru<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1;

    private final int capacity;

    Lru(int capacity) {
      super(16, 0.75f, true);
      this.capacity = capacity;
    }

    synchronized V answer(K key, Function<K, V> function) {
      V value = get(key);
      if (value == null) {
        value = function.apply(key);
        put(key, value);
      }
      return value;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > capacity;
    }
  }
}
