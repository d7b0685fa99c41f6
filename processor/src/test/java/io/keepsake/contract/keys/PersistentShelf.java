package io.keepsake.contract.keys;

import io.keepsake.Backend;
import io.keepsake.Memoize;
import java.util.List;

/** {@link Shelf} with the backend PERSISTENT. */
class PersistentShelf extends Shelf {
  PersistentShelf(String tenant, List<String> log) {
    super(tenant, log);
  }

  @SuppressWarnings("KS044: it counts its own computations")
  @Memoize(backend = Backend.PERSISTENT, key = SkuKey.class)
  @Override
  String quote(String sku, int quantity, Object trace) {
    return computed(sku, quantity);
  }

  @SuppressWarnings("KS044: it counts its own computations")
  @Memoize(
      backend = Backend.PERSISTENT,
      keyFields = {"tenant", "rate"})
  @Override
  String price(String sku) {
    return computed(tenant(), rate, sku);
  }
}
