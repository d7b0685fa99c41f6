package io.keepsake.contract.service;

import io.keepsake.Invalidates;
import io.keepsake.Updates;
import io.keepsake.When;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** {@link PriceChanges} of {@link OwnPrices}. */
public class OwnPriceChanges implements PriceChanges {
  @Invalidates(type = OwnPrices.class, method = "quote")
  @Override
  public void one(String sku, int quantity, Runnable change) {
    change.run();
  }

  @Invalidates(type = OwnPrices.class, method = "quote", map = "sku=product.sku")
  @Override
  public void some(Product product, Runnable change) {
    change.run();
  }

  @Invalidates(type = OwnPrices.class, method = "quote")
  @Override
  public void byQuantity(int quantity, Runnable change) {
    change.run();
  }

  @Invalidates(type = OwnPrices.class, method = "quote", all = true)
  @Override
  public void all(Runnable change) {
    change.run();
  }

  @Invalidates(type = OwnPrices.class, method = "quote", when = When.BEFORE)
  @Override
  public void before(String sku, Runnable change) {
    change.run();
  }

  @Invalidates(type = OwnPrices.class, method = "quote", when = When.ALWAYS)
  @Override
  public void always(String sku, Runnable change) {
    change.run();
  }

  @Invalidates(type = OwnPrices.class, method = "quote")
  @Override
  public CompletableFuture<String> later(String sku, CompletableFuture<String> change) {
    return change;
  }

  @Invalidates(type = OwnPrices.class, method = "quote", when = When.ALWAYS)
  @Override
  public CompletableFuture<String> laterAlways(
      String sku, @Nullable CompletableFuture<String> change) {
    return Objects.requireNonNull(change);
  }

  @Updates(type = OwnPrices.class, method = "quote")
  @Override
  public String set(String sku, int quantity, String price) {
    return price;
  }
}
