package io.keepsake.samples.orders.database;

/** Says that the database did not do what it was asked for. */
public final class DatabaseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DatabaseException(String message, Throwable cause) {
    super(message, cause);
  }
}
