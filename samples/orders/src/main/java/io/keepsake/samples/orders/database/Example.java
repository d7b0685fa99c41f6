package io.keepsake.samples.orders.database;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Random;

/** What is in the shop when it opens. */
public final class Example {
  private static final LocalDate FIRST_DAY = LocalDate.of(2024, 5, 1);
  private static final int DAYS = 28;
  private static final int LINES = 3;

  private Example() {}

  /** Fills a database that has no products; always with the same. */
  public static void fill(Database database, int products, int customers, int orders) {
    database.write("example", sql -> {
      if (sql.first("SELECT 1 FROM products", row -> true).isEmpty()) {
        fill(sql, products, customers, orders);
      }
      return null;
    });
  }

  private static void fill(Sql sql, int products, int customers, int orders) throws SQLException {
    Random random = new Random(1);
    for (int id = 1; id <= products; id++) {
      sql.change(
          "INSERT INTO products VALUES (?, ?, ?, 0)",
          id,
          "product " + id,
          100 + random.nextInt(9_900));
    }
    for (int id = 1; id <= customers; id++) {
      sql.change("INSERT INTO customers VALUES (?, ?, 0, 0)", id, "customer " + id);
    }
    for (int id = 1; id <= orders; id++) {
      sql.change(
          "INSERT INTO orders VALUES (?, ?, ?, 'OPEN', 0)",
          id,
          1 + random.nextInt(customers),
          FIRST_DAY.plusDays(random.nextInt(DAYS)).toString());
      for (int line = 0; line < LINES; line++) {
        sql.change(
            "INSERT OR IGNORE INTO lines SELECT ?, id, ?, cents FROM products WHERE id = ?",
            id,
            1 + random.nextInt(5),
            1 + random.nextInt(products));
      }
    }
  }
}
