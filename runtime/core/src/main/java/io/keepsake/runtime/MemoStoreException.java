package io.keepsake.runtime;

/** Thrown by operations that promise to save, when the store fails. Calls of memoized methods never throw it. */
public final class MemoStoreException extends MemoException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param message what is wrong, and the way out
   * @param cause why
   */
  public MemoStoreException(String message, Throwable cause) {
    super(message);
    initCause(cause);
  }
}
