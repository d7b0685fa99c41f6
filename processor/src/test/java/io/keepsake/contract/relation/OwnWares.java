package io.keepsake.contract.relation;

import io.keepsake.Backend;
import io.keepsake.Invalidates;
import io.keepsake.Memoize;
import io.keepsake.Updates;
import io.keepsake.test.MemoryStores;
import java.util.function.UnaryOperator;

/** {@link Wares} on one backend. */
@SuppressWarnings("KS044") // each directory has one script
public class OwnWares implements Wares {
  private final UnaryOperator<String> script;

  OwnWares(UnaryOperator<String> script) {
    this.script = script;
  }

  @Memoize(
      backend = Backend.CUSTOM,
      stores = MemoryStores.class,
      codeVersion = Memoize.NONE,
      tags = "sku:{sku}")
  @Override
  public String stock(String sku, int place) {
    return script.apply("stock " + sku + place);
  }

  @Memoize(
      backend = Backend.CUSTOM,
      stores = MemoryStores.class,
      codeVersion = Memoize.NONE,
      dependsOn = "stock")
  @Override
  public String shelf(String sku) {
    return script.apply("shelf " + sku) + " of " + stock(sku, 1);
  }

  @Invalidates(method = "stock")
  @Override
  public void sell(String sku, int place) {}

  @Invalidates(method = "stock")
  @Override
  public void recall(String sku) {}

  @Invalidates(method = "stock", all = true)
  @Override
  public void burn() {}

  @Updates(method = "stock")
  @Override
  public String deliver(String sku, int place, String amount) {
    return amount;
  }
}
