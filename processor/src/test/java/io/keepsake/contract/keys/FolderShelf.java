package io.keepsake.contract.keys;

import io.keepsake.Backend;
import io.keepsake.Memoize;
import java.util.List;

/** {@link Shelf} with the backend FOLDER. */
class FolderShelf extends Shelf {
  FolderShelf(String tenant, List<String> log) {
    super(tenant, log);
  }

  @SuppressWarnings("KS044: it counts its own computations")
  @Memoize(backend = Backend.FOLDER, key = SkuKey.class)
  @Override
  public String quote(String sku, int quantity, Object trace) {
    return computed(sku, quantity);
  }

  @SuppressWarnings("KS044: it counts its own computations")
  @Memoize(
      backend = Backend.FOLDER,
      keyFields = {"tenant", "rate"})
  @Override
  public String price(String sku) {
    return computed(tenant(), rate, sku);
  }
}
