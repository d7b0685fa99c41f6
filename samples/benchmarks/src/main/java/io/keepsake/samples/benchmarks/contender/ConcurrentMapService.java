package io.keepsake.samples.benchmarks.contender;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The usual cache by hand: concurrent maps, with a record as the key of several arguments. Nothing leaves. */
final class ConcurrentMapService implements Service {
  private final ConcurrentMap<Integer, Long> numbers = new ConcurrentHashMap<>();
  private final ConcurrentMap<QuoteKey, String> quotes = new ConcurrentHashMap<>();
  private final ConcurrentMap<DistKey, Double> distances = new ConcurrentHashMap<>();
  private final Formula formula;

  ConcurrentMapService(Formula formula) {
    this.formula = formula;
  }

  /** Looks before it computes, for {@code computeIfAbsent} may lock where there is a value. */
  @Override
  public long f(int n) {
    Integer key = n;
    Long known = numbers.get(key);
    return known != null ? known : numbers.computeIfAbsent(key, formula::f);
  }

  @Override
  public String quote(String sku, int quantity) {
    QuoteKey key = new QuoteKey(sku, quantity);
    String known = quotes.get(key);
    return known != null
        ? known
        : quotes.computeIfAbsent(key, k -> formula.quote(k.sku(), k.quantity()));
  }

  @Override
  public double dist(double x1, double y1, double x2, double y2) {
    DistKey key = new DistKey(x1, y1, x2, y2);
    Double known = distances.get(key);
    return known != null
        ? known
        : distances.computeIfAbsent(key, k -> formula.dist(k.x1(), k.y1(), k.x2(), k.y2()));
  }
}
