package io.keepsake.samples.orders.web;

import io.keepsake.samples.orders.shop.Grouping;
import io.keepsake.samples.orders.shop.Invoices;
import io.keepsake.samples.orders.shop.Item;
import io.keepsake.samples.orders.shop.NotFoundException;
import io.keepsake.samples.orders.shop.OrderService;
import io.keepsake.samples.orders.shop.ReportService;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** {@code /orders}, and the reports about them. */
public final class OrderRoutes {
  private OrderRoutes() {}

  /** An order as it is sent. */
  private record NewOrder(long customerId, List<Item> items) {}

  /** Adds the routes. */
  public static void add(
      Router router, OrderService orders, Invoices invoices, ReportService reports) {
    router.on("GET", "/orders/{id}", call -> orders.order(call.number("id")));
    router.on(
        "GET", "/orders/{id}/invoice", call -> invoices.text(orders.order(call.number("id"))));
    router.on("POST", "/orders", call -> {
      NewOrder order = call.body(NewOrder.class);
      return orders.place(order.customerId(), order.items() == null ? List.of() : order.items());
    });
    router.on("PUT", "/orders/{id}/shipped", call -> orders.ship(orders.order(call.number("id"))));
    router.on("DELETE", "/orders/{id}", call -> orders.cancel(orders.order(call.number("id"))));
    router.on("GET", "/reports/revenue/{by}", call -> reports.revenue(grouping(call.text("by"))));
  }

  private static Grouping grouping(String text) {
    return Arrays.stream(Grouping.values())
        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst()
        .orElseThrow(() -> new NotFoundException("report by " + text));
  }
}
