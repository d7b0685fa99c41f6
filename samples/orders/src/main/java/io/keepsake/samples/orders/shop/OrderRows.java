package io.keepsake.samples.orders.shop;

import io.keepsake.samples.orders.database.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes orders of rows. */
final class OrderRows {
  private OrderRows() {}

  /** Reads orders with their lines, oldest first. */
  static List<Order> where(Sql sql, String condition, long argument) throws SQLException {
    Map<Long, List<Line>> lines = lines(sql, condition, argument);
    return sql.list(
        "SELECT id, customer, day, state, revision FROM orders WHERE " + condition + " ORDER BY id",
        row -> new Order(
            row.getLong("id"),
            row.getLong("customer"),
            row.getString("day"),
            State.valueOf(row.getString("state")),
            List.copyOf(lines.getOrDefault(row.getLong("id"), List.of())),
            row.getLong("revision")),
        argument);
  }

  private static Map<Long, List<Line>> lines(Sql sql, String condition, long argument)
      throws SQLException {
    Map<Long, List<Line>> lines = new HashMap<>();
    sql.list(
        "SELECT order_id, product, quantity, cents FROM lines JOIN orders ON id = order_id WHERE "
            + condition + " ORDER BY product",
        row -> lines
            .computeIfAbsent(row.getLong("order_id"), first -> new ArrayList<>())
            .add(new Line(row.getLong("product"), row.getInt("quantity"), row.getLong("cents"))),
        argument);
    return lines;
  }
}
