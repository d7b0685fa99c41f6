package io.keepsake.samples.orders.shop;

import java.util.List;

/**
 * A report.
 *
 * @param revision of the last change of any order
 */
public record Revenue(Grouping by, List<Total> totals, long revision) {

  /**
   * A line of a report.
   *
   * @param of the day or the product's number
   * @param orders how many
   */
  public record Total(String of, long orders, long cents) {}
}
