package io.keepsake.samples.orders.shop;

import io.keepsake.Invalidates;
import io.keepsake.Memoize;
import io.keepsake.samples.orders.database.Database;
import io.keepsake.samples.orders.database.Sql;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The orders. Each update commits before answers are made void; {@link ProductService} says why that is enough. */
public class OrderService {
  private final Database database;
  private final Clock clock;

  /**
   * Serves what is in a database.
   *
   * @param clock says which day it is
   */
  public OrderService(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Returns an order.
   *
   * @throws NotFoundException if there is none. That is not remembered: numbers are given by the database, so that {@link #place}
   *     could not name the one whose absence it ends
   */
  @Memoize(capacity = 10_000)
  public Order order(long id) {
    return database.read("OrderService.order", sql -> find(sql, id));
  }

  /**
   * Returns the orders of a customer.
   *
   * @throws NotFoundException if there is no such customer
   */
  @Memoize(tags = "customer:{customerId}")
  public CustomerOrders ofCustomer(long customerId) {
    return database
        .read(
            "OrderService.ofCustomer",
            sql -> sql.first(
                "SELECT name, max(revision, orders) FROM customers WHERE id = ?",
                row -> new CustomerOrders(
                    customerId,
                    row.getString(1),
                    OrderRows.where(sql, "customer = ?", customerId),
                    row.getLong(2)),
                customerId))
        .orElseThrow(() -> new NotFoundException("customer " + customerId));
  }

  /**
   * Places an order at the prices of this moment. The prices are read in the transaction, not from {@link
   * ProductService#product}: an answer from memory may be the one of a moment ago, and that is good enough to be shown, not to be
   * written down.
   *
   * @throws NotFoundException if there is no such customer or product
   */
  @Invalidates(method = "ofCustomer")
  public Order place(long customerId, List<Item> items) {
    if (items.isEmpty() || items.stream().anyMatch(item -> item.quantity() < 1)) {
      throw new IllegalArgumentException("an order needs an item, and one of each at least");
    }
    return database.write("OrderService.place", sql -> {
      long revision = Ledger.nextOfOrders(sql, customerId);
      long id = sql.first(
              "INSERT INTO orders (customer, day, state, revision) VALUES (?, ?, 'OPEN', ?) RETURNING id",
              row -> row.getLong(1),
              customerId,
              LocalDate.now(clock).toString(),
              revision)
          .orElseThrow();
      for (Item item : items) {
        add(sql, id, item);
      }
      return find(sql, id);
    });
  }

  private static void add(Sql sql, long id, Item item) throws SQLException {
    int added = sql.change(
        "INSERT INTO lines SELECT ?, id, ?, cents FROM products WHERE id = ?"
            + " ON CONFLICT DO UPDATE SET quantity = quantity + excluded.quantity",
        id,
        item.quantity(),
        item.productId());
    if (added == 0) {
      throw new NotFoundException("product " + item.productId());
    }
  }

  /**
   * Sends an order. It takes the whole order, because two answers go with it: the order, and the list of its customer.
   *
   * @param order as it was at any time; its number and its customer never change
   * @throws NotFoundException if it was cancelled meanwhile
   */
  @Invalidates(method = "order", map = "id=order.id")
  @Invalidates(method = "ofCustomer", map = "customerId=order.customerId")
  public Order ship(Order order) {
    return database.write("OrderService.ship", sql -> {
      sql.change(
          "UPDATE orders SET state = 'SHIPPED', revision = ? WHERE id = ?",
          Ledger.nextOfOrders(sql, order.customerId()),
          order.id());
      return find(sql, order.id());
    });
  }

  /**
   * Cancels an order: it is gone.
   *
   * @param order as it was at any time
   * @return as it was at last, with the revision of its end
   * @throws NotFoundException if it was cancelled before
   */
  @Invalidates(method = "order", map = "id=order.id")
  @Invalidates(method = "ofCustomer", map = "customerId=order.customerId")
  public Order cancel(Order order) {
    return database.write("OrderService.cancel", sql -> {
      sql.change(
          "UPDATE orders SET revision = ? WHERE id = ?",
          Ledger.nextOfOrders(sql, order.customerId()),
          order.id());
      Order last = find(sql, order.id());
      sql.change("DELETE FROM orders WHERE id = ?", order.id());
      return last;
    });
  }

  private static Order find(Sql sql, long id) throws SQLException {
    return OrderRows.where(sql, "id = ?", id).stream()
        .findFirst()
        .orElseThrow(() -> new NotFoundException("order " + id));
  }
}
