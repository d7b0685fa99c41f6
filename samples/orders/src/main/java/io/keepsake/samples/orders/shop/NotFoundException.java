package io.keepsake.samples.orders.shop;

/** Says that there is no such thing. */
public final class NotFoundException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** There is none of that name. */
  public NotFoundException(String what) {
    super("there is no " + what);
  }
}
