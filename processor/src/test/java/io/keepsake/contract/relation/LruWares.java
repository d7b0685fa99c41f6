package io.keepsake.contract.relation;

import io.keepsake.Invalidates;
import io.keepsake.Memoize;
import io.keepsake.Updates;
import java.util.function.UnaryOperator;

/** {@link Wares} on one backend. */
public class LruWares implements Wares {
  private final UnaryOperator<String> script;

  LruWares(UnaryOperator<String> script) {
    this.script = script;
  }

  @Memoize(tags = "sku:{sku}")
  @Override
  public String stock(String sku, int place) {
    return script.apply("stock " + sku + place);
  }

  @Memoize(dependsOn = "stock")
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
