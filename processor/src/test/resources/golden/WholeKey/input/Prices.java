package shop;

import io.keepsake.Backend;
import io.keepsake.Memoize;
import java.io.IOException;
import java.util.Locale;

/** Prices whose keys are objects of their own. */
public class Prices {
  /** The key of a price: case does not count. */
  record PriceKey(String sku, int quantity) {
    static PriceKey of(String sku, int quantity) {
      return new PriceKey(sku.toLowerCase(Locale.ROOT), quantity);
    }

    static PriceKey of(String sku) {
      return of(sku, 1);
    }
  }

  /** The key of a range, made by its constructor. */
  record RangeKey(long from, CharSequence sku) {
    RangeKey(int from, String sku) {
      this((long) from, (CharSequence) sku);
    }
  }

  @Memoize(key = PriceKey.class)
  public String quote(String sku, String trace, int quantity) {
    return sku + quantity;
  }

  @Memoize(key = PriceKey.class, ttl = "1m", refresh = "30s", tags = "sku:{key.sku}")
  public String fresh(String sku) {
    return sku;
  }

  @Memoize(key = RangeKey.class)
  public long range(int from, String sku, Object key) throws IOException {
    return from;
  }

  @Deprecated
  @Memoize(key = PriceKey.class, backend = Backend.FOLDER)
  static int stock(String sku) {
    return sku.length();
  }
}
