package io.keepsake.samples.orders.load;

import java.util.Locale;

/** What clients ask for. */
enum Kind {
  PRODUCT("GET /products/{id}", "ProductService.product"),
  CUSTOMER("GET /customers/{id}", "CustomerService.customer"),
  CUSTOMER_ORDERS("GET /customers/{id}/orders", "OrderService.ofCustomer"),
  ORDER("GET /orders/{id}", "OrderService.order"),
  REVENUE("GET /reports/revenue/{by}", "ReportService.revenue"),
  UPDATE("POST, PUT and DELETE", "");

  private static final String[] GROUPINGS = {"day", "product"};

  private final String endpoint;
  private final String query;

  Kind(String endpoint, String query) {
    this.endpoint = endpoint;
    this.query = query;
  }

  /** Returns what it is called in a table. */
  String endpoint() {
    return endpoint;
  }

  /** Returns what the database counts it as; empty for all that writes. */
  String query() {
    return query;
  }

  /** Returns where one of it is; of reports, there are two. */
  String path(long id) {
    return switch (this) {
      case PRODUCT -> "/products/" + id;
      case CUSTOMER -> "/customers/" + id;
      case CUSTOMER_ORDERS -> "/customers/" + id + "/orders";
      case ORDER -> "/orders/" + id;
      case REVENUE -> "/reports/revenue/" + GROUPINGS[(int) id];
      case UPDATE -> throw new IllegalArgumentException(name().toLowerCase(Locale.ROOT));
    };
  }
}
