package shop;

import io.keepsake.Invalidates;
import io.keepsake.Memoize;
import io.keepsake.Updates;
import java.util.concurrent.CompletionStage;

public interface Stock {
  @Memoize
  long amount(String sku, int shelf);

  @Memoize
  CompletionStage<Long> total(String sku);

  @Updates(method = "amount", value = "amount")
  @Invalidates(method = "total")
  void set(String sku, int shelf, int amount);

  @Updates(method = "amount")
  long add(String sku, int shelf, long more);

  @Updates(method = "total")
  CompletionStage<Long> count(String sku);
}
