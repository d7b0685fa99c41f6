package io.keepsake.samples.orders.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.runtime.Memos;
import io.keepsake.samples.orders.Fixtures;
import io.keepsake.samples.orders.Shop;
import io.keepsake.samples.orders.database.Database;
import io.keepsake.samples.orders.shop.CustomerDesk;
import io.keepsake.samples.orders.shop.CustomerService;
import io.keepsake.samples.orders.shop.ExchangeRates;
import io.keepsake.samples.orders.shop.ForeignRates;
import io.keepsake.samples.orders.shop.Invoices;
import io.keepsake.samples.orders.shop.MemoizedCustomerService;
import io.keepsake.samples.orders.shop.MemoizedForgetfulOrders;
import io.keepsake.samples.orders.shop.MemoizedForgetfulProducts;
import io.keepsake.samples.orders.shop.MemoizedOrderService;
import io.keepsake.samples.orders.shop.MemoizedProductService;
import io.keepsake.samples.orders.shop.MemoizedReportService;
import io.keepsake.samples.orders.shop.OrderService;
import io.keepsake.samples.orders.shop.ProductService;
import io.keepsake.samples.orders.shop.ReportService;
import io.keepsake.samples.orders.web.CustomerRoutes;
import io.keepsake.samples.orders.web.OrderRoutes;
import io.keepsake.samples.orders.web.ProductRoutes;
import io.keepsake.samples.orders.web.Router;
import io.keepsake.test.MemosExtension;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The load finds no stale read where all is in order, and does find them where an invalidation was left out. */
final class TrialTest {
  private static final Scenario SCENARIO =
      new Scenario(4, 100, 0.2, Fixtures.PRODUCTS, Fixtures.CUSTOMERS, Fixtures.ORDERS);

  @RegisterExtension
  final MemosExtension caches = MemosExtension.create();

  private Memos memos;
  private Database database;
  private CustomerDesk desk;

  @BeforeEach
  void open(@TempDir Path directory) {
    memos = caches.memos();
    database = Fixtures.database(directory);
    desk = new CustomerDesk(memos, database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Outcome load(Router shop) throws Exception {
    return new Trial(SCENARIO).run(shop, database);
  }

  @Test
  void memoized_noStaleRead_andFewerCallsThanRequests() throws Exception {
    Outcome outcome = load(Shop.open(memos, database, new ForeignRates()));

    assertThat(outcome.stale()).isEmpty();
    int reads = 0;
    for (Kind kind : Kind.values()) {
      assertThat(outcome.samples().count(kind)).as(kind.endpoint()).isPositive();
      assertThat(outcome.callsOf(kind)).as(kind.endpoint()).isPositive();
      reads += kind == Kind.UPDATE ? 0 : outcome.samples().count(kind);
    }
    assertThat(outcome.readingCalls()).isLessThan(reads);
    // Each of these is read when it is first asked for, and once after each change at the most.
    assertThat(outcome.callsOf(Kind.PRODUCT))
        .isLessThanOrEqualTo(Fixtures.PRODUCTS
            + Trial.NO_PRODUCTS
            + database.calls().getOrDefault("ProductService.reprice", 0L));
  }

  @Test
  void plain_noStaleRead_andACallForEachRequest() throws Exception {
    try (Memos off = switchedOff()) {
      Outcome outcome = load(Shop.open(off, database, new ForeignRates()));

      assertThat(outcome.stale()).isEmpty();
      for (Kind kind : Kind.values()) {
        // An update of an order reads it first.
        assertThat(outcome.callsOf(kind))
            .as(kind.endpoint())
            .isGreaterThanOrEqualTo(kind == Kind.UPDATE ? 1 : outcome.samples().count(kind));
      }
    }
  }

  private static Memos switchedOff() {
    var builder = Memos.builder();
    Shop.MEMOIZED.forEach(method -> builder.override(method + ".enabled", "false"));
    return builder.build();
  }

  @Test
  void priceThatInvalidatesNothing_isFound() throws Exception {
    ProductService forgetful = new MemoizedForgetfulProducts(memos, database);
    Outcome outcome = load(shop(forgetful, orders(), desk));

    assertThat(outcome.stale()).isNotEmpty().allMatch(each -> each.entity().kind() == Kind.PRODUCT);
    assertThat(outcome.stale().get(0).toString()).startsWith("GET /products/");
  }

  @Test
  void ordersThatInvalidateNothing_areFound_inListsAndReportsToo() throws Exception {
    OrderService forgetful = new MemoizedForgetfulOrders(memos, database, Fixtures.CLOCK);
    Outcome outcome = load(shop(products(), forgetful, desk));

    assertThat(outcome.stale())
        .extracting(each -> each.entity().kind())
        .containsOnly(Kind.ORDER, Kind.CUSTOMER_ORDERS, Kind.REVENUE);
  }

  @Test
  void nameThatInvalidatesNoTag_isFound_inListsToo() throws Exception {
    try (Memos others = Memos.builder().build()) {
      Outcome outcome = load(shop(products(), orders(), new CustomerDesk(others, database)));

      assertThat(outcome.stale())
          .extracting(each -> each.entity().kind())
          .containsOnly(Kind.CUSTOMER, Kind.CUSTOMER_ORDERS);
    }
  }

  private ProductService products() {
    return new MemoizedProductService(memos, database);
  }

  private OrderService orders() {
    return new MemoizedOrderService(memos, database, Fixtures.CLOCK);
  }

  private Router shop(ProductService products, OrderService orders, CustomerDesk customerDesk) {
    CustomerService customers = new MemoizedCustomerService(memos, database);
    ReportService reports = new MemoizedReportService(memos, database);
    ExchangeRates rates = new ForeignRates();
    Router router = new Router();
    ProductRoutes.add(router, products, rates);
    CustomerRoutes.add(router, customers, customerDesk, orders);
    OrderRoutes.add(router, orders, new Invoices(), reports);
    return router;
  }
}
