package io.keepsake.samples.orders.shop;

/** What a report has a line for. */
public enum Grouping {
  /** Each day. */
  DAY,
  /** Each product. */
  PRODUCT
}
