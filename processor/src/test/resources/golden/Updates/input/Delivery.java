package shop;

import io.keepsake.Updates;
import java.util.concurrent.CompletionStage;

public class Delivery {
  @Updates(type = Stock.class, method = "amount", map = {"sku=product", "shelf=shelf"})
  public long deliver(String product, short shelf) {
    return 1;
  }

  @Updates(type = Stock.class, method = "amount", value = "memo")
  public CompletionStage<Void> order(String sku, int shelf, long memo) {
    return null;
  }
}
