package io.keepsake.samples.orders.shop;

/** Says that the foreign service has no rate to give. */
public final class RatesException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RatesException(String message) {
    super(message);
  }
}
