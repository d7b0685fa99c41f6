package io.keepsake.samples.orders;

import io.keepsake.runtime.Memos;
import io.keepsake.samples.orders.database.Database;
import io.keepsake.samples.orders.shop.CustomerDesk;
import io.keepsake.samples.orders.shop.CustomerService;
import io.keepsake.samples.orders.shop.ExchangeRates;
import io.keepsake.samples.orders.shop.Invoices;
import io.keepsake.samples.orders.shop.MemoizedCustomerService;
import io.keepsake.samples.orders.shop.MemoizedExchangeRates;
import io.keepsake.samples.orders.shop.MemoizedInvoices;
import io.keepsake.samples.orders.shop.MemoizedOrderService;
import io.keepsake.samples.orders.shop.MemoizedProductService;
import io.keepsake.samples.orders.shop.MemoizedRateDesk;
import io.keepsake.samples.orders.shop.MemoizedReportService;
import io.keepsake.samples.orders.shop.OrderService;
import io.keepsake.samples.orders.shop.ProductService;
import io.keepsake.samples.orders.shop.RateDesk;
import io.keepsake.samples.orders.shop.ReportService;
import io.keepsake.samples.orders.web.CustomerRoutes;
import io.keepsake.samples.orders.web.OrderRoutes;
import io.keepsake.samples.orders.web.ProductRoutes;
import io.keepsake.samples.orders.web.RateRoutes;
import io.keepsake.samples.orders.web.Router;
import io.keepsake.samples.orders.web.StatsRoutes;
import java.time.Clock;
import java.util.List;

/** Puts the shop together. The word {@code Memoized} is all that the caches cost here. */
public final class Shop {
  /** The memoized methods, as overrides name them. */
  public static final List<String> MEMOIZED = List.of(
      "ProductService.product",
      "CustomerService.customer",
      "OrderService.order",
      "OrderService.ofCustomer",
      "ReportService.revenue",
      "Invoices.text",
      "ExchangeRates.rate");

  private Shop() {}

  /**
   * Makes the services, one of each, and what leads to them. All get the same {@code memos}: what one invalidates is in the
   * caches of others. Nobody has a reference to a plain service, by which it could change something unnoticed.
   *
   * @param foreign the service of others
   */
  public static Router open(Memos memos, Database database, ExchangeRates foreign) {
    ProductService products = new MemoizedProductService(memos, database);
    CustomerService customers = new MemoizedCustomerService(memos, database);
    CustomerDesk customerDesk = new CustomerDesk(memos, database);
    OrderService orders = new MemoizedOrderService(memos, database, Clock.systemUTC());
    ReportService reports = new MemoizedReportService(memos, database);
    Invoices invoices = new MemoizedInvoices(memos);
    ExchangeRates rates = new MemoizedExchangeRates(memos, foreign);
    RateDesk rateDesk = new MemoizedRateDesk(memos);

    Router router = new Router();
    ProductRoutes.add(router, products, rates);
    CustomerRoutes.add(router, customers, customerDesk, orders);
    OrderRoutes.add(router, orders, invoices, reports);
    RateRoutes.add(router, rates, rateDesk);
    StatsRoutes.add(router, memos, database);
    return router;
  }
}
