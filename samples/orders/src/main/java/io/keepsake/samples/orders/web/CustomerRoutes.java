package io.keepsake.samples.orders.web;

import io.keepsake.samples.orders.shop.CustomerDesk;
import io.keepsake.samples.orders.shop.CustomerService;
import io.keepsake.samples.orders.shop.OrderService;

/** {@code /customers}. */
public final class CustomerRoutes {
  private CustomerRoutes() {}

  /** A name as it is sent. */
  private record NewName(String name) {}

  /** Adds the routes. */
  public static void add(
      Router router, CustomerService customers, CustomerDesk desk, OrderService orders) {
    router.on("GET", "/customers/{id}", call -> customers.customer(call.number("id")));
    router.on("GET", "/customers/{id}/orders", call -> orders.ofCustomer(call.number("id")));
    router.on(
        "PUT",
        "/customers/{id}/name",
        call -> desk.rename(call.number("id"), call.body(NewName.class).name()));
  }
}
