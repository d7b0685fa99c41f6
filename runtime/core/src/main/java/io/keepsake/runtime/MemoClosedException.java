package io.keepsake.runtime;

/** Thrown by the operations of a handle after its cache or its {@link Memos} was closed; plain calls compute. */
public final class MemoClosedException extends MemoException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param message what is wrong, and the way out
   */
  public MemoClosedException(String message) {
    super(message);
  }
}
