package io.keepsake.runtime;

/** The root of what Keepsake itself throws; exceptions of a memoized method are its own and pass unchanged. */
public abstract class MemoException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param message what is wrong, and the way out
   */
  protected MemoException(String message) {
    super(message);
  }
}
