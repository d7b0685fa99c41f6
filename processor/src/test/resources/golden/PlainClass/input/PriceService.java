package shop;

import io.keepsake.Memoize;

public class PriceService {
  private final int base;

  public PriceService(int base) {
    this.base = base;
  }

  @Memoize(capacity = 128, ttl = "10m")
  public String quote(String sku, int qty) {
    return sku + qty * base;
  }
}
