package io.keepsake.samples.orders.shop;

import static io.keepsake.test.MemoAssertions.assertComputed;
import static io.keepsake.test.MemoAssertions.assertComputedOnce;
import static io.keepsake.test.MemoAssertions.assertNotComputed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.runtime.Memos;
import io.keepsake.samples.orders.Fixtures;
import io.keepsake.samples.orders.database.Database;
import io.keepsake.test.MemosExtension;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What each update of an order makes void, and what it leaves. */
@ExtendWith(MemosExtension.class)
final class OrderServiceTest {
  private static final long CUSTOMER = 1;
  private static final long OTHER = 2;

  private Database database;
  private MemoizedOrderService orders;
  private MemoizedReportService reports;
  private CustomerDesk desk;
  private MemoizedCustomerService customers;

  @BeforeEach
  void open(Memos memos, @TempDir Path directory) {
    database = Fixtures.database(directory);
    orders = new MemoizedOrderService(memos, database, Fixtures.CLOCK);
    reports = new MemoizedReportService(memos, database);
    customers = new MemoizedCustomerService(memos, database);
    desk = new CustomerDesk(memos, database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Order place() {
    return orders.place(CUSTOMER, List.of(new Item(1, 2), new Item(2, 1), new Item(1, 1)));
  }

  private void readAll() {
    orders.ofCustomer(CUSTOMER);
    orders.ofCustomer(OTHER);
    reports.revenue(Grouping.DAY);
    reports.revenue(Grouping.PRODUCT);
  }

  @Test
  void readAgain_readsNothing() {
    orders.order(1);
    readAll();
    long calls = calls();

    orders.order(1);
    readAll();
    assertThat(calls()).isEqualTo(calls);
  }

  private long calls() {
    return database.calls().values().stream().mapToLong(Long::longValue).sum();
  }

  @Test
  void place_addsUpItems_atThePricesOfTheMoment() {
    ProductService products = new ProductService(database);
    products.reprice(1, 100);
    products.reprice(2, 1_000);
    Order placed = place();
    products.reprice(1, 999);

    assertThat(placed.lines()).containsExactly(new Line(1, 3, 100), new Line(2, 1, 1_000));
    assertThat(placed.cents()).isEqualTo(1_300);
    assertThat(placed.day()).isEqualTo("2024-06-01");
    assertThat(orders.order(placed.id())).isEqualTo(placed);
  }

  @Test
  void place_voidsTheListOfItsCustomer_andReports() {
    readAll();
    Order placed = place();

    assertComputed(orders.ofCustomerMemo(), 1, () -> {
      assertThat(orders.ofCustomer(CUSTOMER).orders()).contains(placed);
      assertThat(orders.ofCustomer(CUSTOMER).revision()).isEqualTo(placed.revision());
      orders.ofCustomer(OTHER);
    });
    assertReports(placed.revision());
  }

  @Test
  void place_ofNothing_orForNobody_isRefused_andVoidsNothing() {
    readAll();
    assertThatThrownBy(() -> orders.place(CUSTOMER, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> orders.place(99, List.of(new Item(1, 1))))
        .hasMessage("there is no customer 99");
    assertThatThrownBy(() -> orders.place(CUSTOMER, List.of(new Item(1, 1), new Item(99, 1))))
        .hasMessage("there is no product 99");

    assertNotComputed(orders.ofCustomerMemo(), this::readAll);
    assertNotComputed(reports.revenueMemo(), this::readAll);
  }

  @Test
  void ship_voidsTheOrder_theListAndReports() {
    Order placed = place();
    readAll();
    Order shipped = orders.ship(orders.order(placed.id()));

    assertThat(shipped.state()).isEqualTo(State.SHIPPED);
    assertComputedOnce(
        orders.orderMemo(), () -> assertThat(orders.order(placed.id())).isEqualTo(shipped));
    assertComputed(orders.ofCustomerMemo(), 1, () -> {
      assertThat(orders.ofCustomer(CUSTOMER).orders()).contains(shipped).doesNotContain(placed);
      orders.ofCustomer(OTHER);
    });
    assertReports(shipped.revision());
  }

  @Test
  void cancel_voidsTheOrder_theListAndReports() {
    Order placed = place();
    orders.order(placed.id());
    readAll();
    Order cancelled = orders.cancel(placed);

    assertThatThrownBy(() -> orders.order(placed.id()))
        .hasMessage("there is no order " + placed.id());
    assertThat(orders.ofCustomer(CUSTOMER).orders()).noneMatch(order -> order.id() == placed.id());
    assertThat(orders.ofCustomer(CUSTOMER).revision()).isEqualTo(cancelled.revision());
    assertReports(cancelled.revision());
    assertThatThrownBy(() -> orders.cancel(placed)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> orders.ship(placed)).isInstanceOf(NotFoundException.class);
  }

  private void assertReports(long revision) {
    for (Grouping by : Grouping.values()) {
      assertComputedOnce(
          reports.revenueMemo(),
          () -> assertThat(reports.revenue(by).revision()).isEqualTo(revision));
    }
  }

  @Test
  void rename_voidsAllThatHasTheCustomersTag() {
    customers.customer(CUSTOMER);
    customers.customer(OTHER);
    readAll();
    Customer renamed = desk.rename(CUSTOMER, "Ada");

    assertComputed(customers.customerMemo(), 1, () -> {
      assertThat(customers.customer(CUSTOMER)).isEqualTo(renamed);
      customers.customer(OTHER);
    });
    assertComputed(orders.ofCustomerMemo(), 1, () -> {
      assertThat(orders.ofCustomer(CUSTOMER).customer()).isEqualTo("Ada");
      orders.ofCustomer(OTHER);
    });
  }

  @Test
  void absence_isNotRemembered() {
    long next = Fixtures.ORDERS + 1;
    assertThatThrownBy(() -> orders.order(next)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> customers.customer(99)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> orders.ofCustomer(99)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> desk.rename(99, "Nobody")).isInstanceOf(NotFoundException.class);

    Order placed = place();
    assertThat(placed.id()).isEqualTo(next);
    assertThat(orders.order(next)).isEqualTo(placed);
  }

  @Test
  void revenue_isTheSumOfAllOrders() {
    long sum = 0;
    for (long id = 1; id <= Fixtures.ORDERS; id++) {
      sum += orders.order(id).cents();
    }
    for (Grouping by : Grouping.values()) {
      assertThat(reports.revenue(by).totals().stream()
              .mapToLong(Revenue.Total::cents)
              .sum())
          .isEqualTo(sum);
    }
  }
}
