package io.keepsake.samples.orders.shop;

import io.keepsake.Memoize;
import io.keepsake.samples.orders.database.Database;

/** The customers. {@link CustomerDesk} changes them. */
public class CustomerService {
  private final Database database;

  /** Serves what is in a database. */
  public CustomerService(Database database) {
    this.database = database;
  }

  /**
   * Returns a customer.
   *
   * @throws NotFoundException if there is none; that is not remembered, as exceptions are not
   */
  @Memoize(tags = "customer:{id}")
  public Customer customer(long id) {
    return database
        .read(
            "CustomerService.customer",
            sql -> sql.first(
                "SELECT name, revision FROM customers WHERE id = ?",
                row -> new Customer(id, row.getString(1), row.getLong(2)),
                id))
        .orElseThrow(() -> new NotFoundException("customer " + id));
  }
}
