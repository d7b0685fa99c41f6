package io.keepsake.samples.orders.shop;

import io.keepsake.samples.orders.database.Sql;
import java.sql.SQLException;

/** Gives each change its revision, in the transaction of that change: revisions rise in the order of the commits. */
final class Ledger {
  private Ledger() {}

  /** Begins a change of anything. */
  static long next(Sql sql) throws SQLException {
    return sql.first(
            "UPDATE ledger SET revision = revision + 1 RETURNING revision", row -> row.getLong(1))
        .orElseThrow();
  }

  /** Begins a change of a customer's orders. */
  static long nextOfOrders(Sql sql, long customerId) throws SQLException {
    long revision = next(sql);
    sql.change("UPDATE ledger SET orders = ?", revision);
    if (sql.change("UPDATE customers SET orders = ? WHERE id = ?", revision, customerId) == 0) {
      throw new NotFoundException("customer " + customerId);
    }
    return revision;
  }
}
