package shop;

import io.keepsake.runtime.Cached;
import java.io.IOException;
import java.util.function.LongConsumer;

final class QuoteHooks {
  Cached<Long> load(String sku, double weight) throws IOException {
    return Cached.absent();
  }

  void save(String sku, double weight, long value) {}

  static void delete(String sku, double weight) {}

  boolean validate(String sku, double weight, long value) {
    return true;
  }

  void build(Shelf shelf, LongConsumer expected) throws IOException {}

  interface Shelf {
    void put(String sku, double weight, long value);
  }
}
