package io.keepsake.samples.orders.shop;

/** How far an order is. */
public enum State {
  /** Placed. */
  OPEN,
  /** On its way. */
  SHIPPED
}
