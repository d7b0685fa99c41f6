package io.keepsake.samples.orders.web;

import io.keepsake.samples.orders.shop.ExchangeRates;
import io.keepsake.samples.orders.shop.NotFoundException;
import io.keepsake.samples.orders.shop.Product;
import io.keepsake.samples.orders.shop.ProductService;
import io.keepsake.samples.orders.shop.Rate;

/** {@code /products}. */
public final class ProductRoutes {
  private ProductRoutes() {}

  /** A product as it is sent. */
  private record NewProduct(String name, long cents) {}

  /** A price as it is sent. */
  private record NewPrice(long cents) {}

  /** A price in another currency. */
  private record Price(long productId, String currency, double price, long revision) {}

  /** Adds the routes. */
  public static void add(Router router, ProductService products, ExchangeRates rates) {
    router.on("GET", "/products/{id}", call -> product(products, call.number("id")));
    router.on("PUT", "/products/{id}", call -> {
      NewProduct product = call.body(NewProduct.class);
      return products.save(call.number("id"), product.name(), product.cents());
    });
    router.on(
        "PUT",
        "/products/{id}/price",
        call -> products.reprice(call.number("id"), call.body(NewPrice.class).cents()));
    router.on("GET", "/products/{id}/price/{currency}", call -> {
      Product product = product(products, call.number("id"));
      Rate rate = rates.rate(call.text("currency"));
      return new Price(
          product.id(), rate.currency(), product.cents() * rate.value() / 100, product.revision());
    });
  }

  private static Product product(ProductService products, long id) {
    return products.product(id).orElseThrow(() -> new NotFoundException("product " + id));
  }
}
