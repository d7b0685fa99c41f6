package io.keepsake.contract.service;

import io.keepsake.Backend;
import io.keepsake.Memoize;
import java.util.function.Function;

/** {@link Prices} with the backend PERSISTENT. */
@SuppressWarnings("KS044") // how it computes is the test's affair
public class PersistentPrices implements Prices {
  private final Function<String, String> computation;

  /** Computes as it is told, from {@code sku/quantity}. */
  public PersistentPrices(Function<String, String> computation) {
    this.computation = computation;
  }

  @Memoize(backend = Backend.PERSISTENT)
  @Override
  public String quote(String sku, int quantity) {
    return computation.apply(sku + "/" + quantity);
  }
}
