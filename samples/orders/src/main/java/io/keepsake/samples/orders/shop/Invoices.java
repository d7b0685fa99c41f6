package io.keepsake.samples.orders.shop;

import io.keepsake.Backend;
import io.keepsake.Memoize;
import java.util.Locale;

/**
 * Writes invoices. The key is the order as it is, lines and revision included, and the text depends on nothing else: the
 * answer for a key never changes, so that nothing has to make it void, and it may be kept on disk for the next run.
 */
public class Invoices {
  /** Writes nothing yet. */
  public Invoices() {}

  /** Returns the invoice of an order; think of a PDF that takes a second. */
  @Memoize(backend = Backend.PERSISTENT, capacity = 10_000)
  public String text(Order order) {
    StringBuilder text = new StringBuilder();
    text.append("Invoice ")
        .append(order.id())
        .append('-')
        .append(order.revision())
        .append('\n');
    text.append(order.day()).append(", ").append(order.state()).append('\n');
    for (Line line : order.lines()) {
      text.append(String.format(
          Locale.ROOT,
          "%4d x product %-6d %10s\n",
          line.quantity(),
          line.productId(),
          euros(line.cents() * line.quantity())));
    }
    return text.append(String.format(Locale.ROOT, "%32s\n", euros(order.cents())))
        .toString();
  }

  private static String euros(long cents) {
    return String.format(Locale.ROOT, "%.2f", cents / 100.0);
  }
}
