package io.keepsake.samples.orders.database;

import java.sql.SQLException;
import java.util.List;

/** The tables. */
final class Schema {
  /**
   * The ledger gives each change the next revision. A row has the revision of its last change; a customer has one more for
   * the last change of its orders, and the ledger one for the last change of any order.
   */
  private static final List<String> TABLES = List.of(
      """
      CREATE TABLE IF NOT EXISTS ledger (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        revision INTEGER NOT NULL,
        orders INTEGER NOT NULL
      )""",
      "INSERT OR IGNORE INTO ledger VALUES (1, 0, 0)",
      """
      CREATE TABLE IF NOT EXISTS customers (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        revision INTEGER NOT NULL,
        orders INTEGER NOT NULL
      )""",
      """
      CREATE TABLE IF NOT EXISTS products (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        cents INTEGER NOT NULL,
        revision INTEGER NOT NULL
      )""",
      """
      CREATE TABLE IF NOT EXISTS orders (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        customer INTEGER NOT NULL REFERENCES customers,
        day TEXT NOT NULL,
        state TEXT NOT NULL,
        revision INTEGER NOT NULL
      )""",
      "CREATE INDEX IF NOT EXISTS orders_of_customer ON orders (customer)",
      """
      CREATE TABLE IF NOT EXISTS lines (
        order_id INTEGER NOT NULL REFERENCES orders ON DELETE CASCADE,
        product INTEGER NOT NULL REFERENCES products,
        quantity INTEGER NOT NULL,
        cents INTEGER NOT NULL,
        PRIMARY KEY (order_id, product)
      ) WITHOUT ROWID""");

  private Schema() {}

  static Void create(Sql sql) throws SQLException {
    for (String statement : TABLES) {
      sql.change(statement);
    }
    return null;
  }
}
