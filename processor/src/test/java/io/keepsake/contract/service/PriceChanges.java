package io.keepsake.contract.service;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Methods that make answers of {@link Prices} void; all run what they are given. */
public interface PriceChanges {
  /** One answer. */
  void one(String sku, int quantity, Runnable change);

  /** All answers of the product, by a parameter of another name and type. */
  void some(Product product, Runnable change);

  /** All answers with a quantity. */
  void byQuantity(int quantity, Runnable change);

  /** All answers. */
  void all(Runnable change);

  /** All answers of the product, before the change. */
  void before(String sku, Runnable change);

  /** All answers of the product, even if the change fails. */
  void always(String sku, Runnable change);

  /** All answers of the product, when the future has its result. */
  CompletableFuture<String> later(String sku, CompletableFuture<String> change);

  /** All answers of the product, when the future has ended. */
  CompletableFuture<String> laterAlways(String sku, @Nullable CompletableFuture<String> change);

  /** Stores an answer. */
  String set(String sku, int quantity, String price);

  /** What has a key in it. */
  record Product(String sku) {}
}
