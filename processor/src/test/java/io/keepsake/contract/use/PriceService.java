package io.keepsake.contract.use;

import io.keepsake.Memoize;
import java.util.concurrent.atomic.AtomicInteger;

/** What the README tests as an example. */
class PriceService {
  private final AtomicInteger questions = new AtomicInteger();

  @Memoize(capacity = 128, ttl = "10m")
  String quote(String sku, int quantity) {
    return sku + " costs " + questions.incrementAndGet() * quantity;
  }
}
