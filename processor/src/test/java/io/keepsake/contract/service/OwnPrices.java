package io.keepsake.contract.service;

import io.keepsake.Backend;
import io.keepsake.Memoize;
import io.keepsake.test.MemoryStores;
import java.util.function.Function;

/** {@link Prices} with stores of bytes of the application. */
@SuppressWarnings("KS044") // how it computes is the test's affair
public class OwnPrices implements Prices {
  private final Function<String, String> computation;

  /** Computes as it is told, from {@code sku/quantity}. */
  public OwnPrices(Function<String, String> computation) {
    this.computation = computation;
  }

  @Memoize(backend = Backend.CUSTOM, stores = MemoryStores.class)
  @Override
  public String quote(String sku, int quantity) {
    return computation.apply(sku + "/" + quantity);
  }
}
