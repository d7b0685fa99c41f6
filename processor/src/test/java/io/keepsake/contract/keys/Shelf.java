package io.keepsake.contract.keys;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A service of one tenant, whose methods say what their keys are. */
public abstract class Shelf {
  /** What was computed, over all instances that were given this list. */
  protected final List<String> log;

  private final String tenant;
  public double rate = 1;

  protected Shelf(String tenant, List<String> log) {
    this.tenant = tenant;
    this.log = log;
  }

  public String tenant() {
    return tenant;
  }

  /** Case does not count, and neither does the trace. */
  public record SkuKey(String sku, int quantity) {
    /** Makes a key; null stands for no quantity. */
    public static @Nullable SkuKey of(String sku, int quantity) {
      if (quantity < 0) {
        throw new IllegalArgumentException("quantity " + quantity);
      }
      return quantity == 0 ? null : new SkuKey(sku.toLowerCase(Locale.ROOT), quantity);
    }
  }

  /** Is its own key, whatever the instance. */
  public abstract String quote(String sku, int quantity, Object trace);

  /** Depends on tenant and rate. */
  public abstract String price(String sku);

  protected final String computed(Object... parts) {
    List<Object> all = new ArrayList<>(List.of(parts));
    log.add(all.toString());
    return all + "#" + log.size();
  }
}
