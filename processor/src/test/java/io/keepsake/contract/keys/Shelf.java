package io.keepsake.contract.keys;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A service of one tenant, whose methods say what their keys are. */
abstract class Shelf {
  /** What was computed, over all instances that were given this list. */
  final List<String> log;

  private final String tenant;
  double rate = 1;

  Shelf(String tenant, List<String> log) {
    this.tenant = tenant;
    this.log = log;
  }

  String tenant() {
    return tenant;
  }

  /** Case does not count, and neither does the trace. */
  record SkuKey(String sku, int quantity) {
    static @Nullable SkuKey of(String sku, int quantity) {
      if (quantity < 0) {
        throw new IllegalArgumentException("quantity " + quantity);
      }
      return quantity == 0 ? null : new SkuKey(sku.toLowerCase(Locale.ROOT), quantity);
    }
  }

  /** Is its own key, whatever the instance. */
  abstract String quote(String sku, int quantity, Object trace);

  /** Depends on tenant and rate. */
  abstract String price(String sku);

  final String computed(Object... parts) {
    List<Object> all = new ArrayList<>(List.of(parts));
    log.add(all.toString());
    return all + "#" + log.size();
  }
}
