package io.keepsake.samples.orders.shop;

import java.util.List;

/**
 * An order.
 *
 * @param customerId whose it is, for good
 * @param day when it was placed, as {@code 2024-05-17}
 * @param lines at least one
 * @param revision of its last change
 */
public record Order(
    long id, long customerId, String day, State state, List<Line> lines, long revision) {

  /** {@return the sum of the lines, in cents} */
  public long cents() {
    return lines.stream().mapToLong(line -> line.cents() * line.quantity()).sum();
  }
}
