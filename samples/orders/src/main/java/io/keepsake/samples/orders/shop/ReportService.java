package io.keepsake.samples.orders.shop;

import io.keepsake.Memoize;
import io.keepsake.samples.orders.database.Database;

/** Reports over all orders. */
public class ReportService {
  private static final String BY_DAY = "day";
  private static final String BY_PRODUCT = "CAST(product AS TEXT)";

  private final Database database;

  /** Reports on what is in a database. */
  public ReportService(Database database) {
    this.database = database;
  }

  /**
   * Returns the revenue. It reads all lines, which is slow; an answer is good until an order changes. The methods that
   * change orders know nothing of this one: they make answers of {@link OrderService} void, and with them goes what is
   * made of orders.
   */
  @Memoize(dependsOn = {"OrderService.order", "OrderService.ofCustomer"})
  public Revenue revenue(Grouping by) {
    String group = by == Grouping.DAY ? BY_DAY : BY_PRODUCT;
    return database.read(
        "ReportService.revenue",
        sql -> new Revenue(
            by,
            sql.list(
                "SELECT " + group + ", count(DISTINCT order_id), sum(quantity * cents)"
                    + " FROM lines JOIN orders ON id = order_id GROUP BY 1 ORDER BY 3 DESC, 1",
                row -> new Revenue.Total(row.getString(1), row.getLong(2), row.getLong(3))),
            sql.first("SELECT orders FROM ledger", row -> row.getLong(1)).orElseThrow()));
  }
}
