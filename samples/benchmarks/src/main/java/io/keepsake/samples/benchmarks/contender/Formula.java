package io.keepsake.samples.benchmarks.contender;

/**
 * Computes, and remembers nothing. It does next to nothing, so that what is measured is the cache. Its numbers are too
 * large for the boxes that Java keeps at hand.
 */
public class Formula implements Service {
  @Override
  public long f(int n) {
    return 31L * n + 10_000_000_019L;
  }

  @Override
  public String quote(String sku, int quantity) {
    return sku;
  }

  @Override
  public double dist(double x1, double y1, double x2, double y2) {
    double dx = x2 - x1;
    double dy = y2 - y1;
    return dx * dx + dy * dy;
  }
}
