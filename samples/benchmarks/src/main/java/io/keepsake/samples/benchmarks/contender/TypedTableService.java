package io.keepsake.samples.benchmarks.contender;

/**
 * What a person would write by hand for these methods and no others: hash tables whose entries hold the arguments and the
 * value in fields of their types. Entries are immutable, so readers need no lock. Nothing leaves, nothing is counted,
 * and the tables do not grow: this is the floor that a cache can be compared with.
 */
final class TypedTableService implements Service {
  private record FEntry(int n, long value, FEntry next) {}

  private record QuoteEntry(int hash, String sku, int quantity, String value, QuoteEntry next) {}

  private record DistEntry(
      double x1, double y1, double x2, double y2, double value, DistEntry next) {}

  private final Formula formula;
  private final int mask;
  private final FEntry[] numbers;
  private final QuoteEntry[] quotes;
  private final DistEntry[] distances;

  TypedTableService(Formula formula, int capacity) {
    int slots = Integer.highestOneBit(capacity) << 1;
    this.formula = formula;
    this.mask = slots - 1;
    this.numbers = new FEntry[slots];
    this.quotes = new QuoteEntry[slots];
    this.distances = new DistEntry[slots];
  }

  @Override
  public long f(int n) {
    int slot = spread(n) & mask;
    for (FEntry entry = numbers[slot]; entry != null; entry = entry.next) {
      if (entry.n == n) {
        return entry.value;
      }
    }
    return add(slot, n);
  }

  @Override
  public String quote(String sku, int quantity) {
    int hash = spread(31 * sku.hashCode() + quantity);
    int slot = hash & mask;
    for (QuoteEntry entry = quotes[slot]; entry != null; entry = entry.next) {
      if (entry.hash == hash && entry.quantity == quantity && entry.sku.equals(sku)) {
        return entry.value;
      }
    }
    return add(slot, hash, sku, quantity);
  }

  @Override
  public double dist(double x1, double y1, double x2, double y2) {
    int hash = Double.hashCode(x1);
    hash = 31 * hash + Double.hashCode(y1);
    hash = 31 * hash + Double.hashCode(x2);
    int slot = spread(31 * hash + Double.hashCode(y2)) & mask;
    for (DistEntry entry = distances[slot]; entry != null; entry = entry.next) {
      if (same(entry.x1, x1) && same(entry.y1, y1) && same(entry.x2, x2) && same(entry.y2, y2)) {
        return entry.value;
      }
    }
    return add(slot, x1, y1, x2, y2);
  }

  private synchronized long add(int slot, int n) {
    FEntry entry = new FEntry(n, formula.f(n), numbers[slot]);
    numbers[slot] = entry;
    return entry.value;
  }

  private synchronized String add(int slot, int hash, String sku, int quantity) {
    QuoteEntry entry =
        new QuoteEntry(hash, sku, quantity, formula.quote(sku, quantity), quotes[slot]);
    quotes[slot] = entry;
    return entry.value;
  }

  private synchronized double add(int slot, double x1, double y1, double x2, double y2) {
    DistEntry entry = new DistEntry(x1, y1, x2, y2, formula.dist(x1, y1, x2, y2), distances[slot]);
    distances[slot] = entry;
    return entry.value;
  }

  private static boolean same(double a, double b) {
    return Double.doubleToLongBits(a) == Double.doubleToLongBits(b);
  }

  private static int spread(int hash) {
    int product = hash * 0x9E3779B9;
    return product ^ product >>> 16;
  }
}
