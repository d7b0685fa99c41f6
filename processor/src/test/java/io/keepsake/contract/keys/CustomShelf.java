package io.keepsake.contract.keys;

import io.keepsake.Backend;
import io.keepsake.Memoize;
import java.util.List;

/** {@link Shelf} with the backend CUSTOM. */
class CustomShelf extends Shelf {
  CustomShelf(String tenant, List<String> log) {
    super(tenant, log);
  }

  @Memoize(backend = Backend.CUSTOM, key = SkuKey.class)
  @Override
  String quote(String sku, int quantity, Object trace) {
    return computed(sku, quantity);
  }

  @Memoize(
      backend = Backend.CUSTOM,
      keyFields = {"tenant", "rate"})
  @Override
  String price(String sku) {
    return computed(tenant(), rate, sku);
  }
}
