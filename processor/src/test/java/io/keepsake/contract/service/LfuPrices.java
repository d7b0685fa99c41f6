package io.keepsake.contract.service;

import io.keepsake.Backend;
import io.keepsake.Memoize;
import java.util.function.Function;

/** {@link Prices} with the backend LFU. */
public class LfuPrices implements Prices {
  private final Function<String, String> computation;

  /** Computes as it is told, from {@code sku/quantity}. */
  public LfuPrices(Function<String, String> computation) {
    this.computation = computation;
  }

  @Memoize(backend = Backend.LFU)
  @Override
  public String quote(String sku, int quantity) {
    return computation.apply(sku + "/" + quantity);
  }
}
