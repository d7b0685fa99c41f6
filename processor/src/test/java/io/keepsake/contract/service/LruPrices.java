package io.keepsake.contract.service;

import io.keepsake.Memoize;
import java.util.function.Function;

/** {@link Prices} with the backend LRU. */
public class LruPrices implements Prices {
  private final Function<String, String> computation;

  /** Computes as it is told, from {@code sku/quantity}. */
  public LruPrices(Function<String, String> computation) {
    this.computation = computation;
  }

  @Memoize
  @Override
  public String quote(String sku, int quantity) {
    return computation.apply(sku + "/" + quantity);
  }
}
