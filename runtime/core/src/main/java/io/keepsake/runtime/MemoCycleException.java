package io.keepsake.runtime;

/** Thrown at once to a thread whose computation of an answer asks for that very answer. */
public final class MemoCycleException extends MemoException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param message what is wrong, and the way out
   */
  public MemoCycleException(String message) {
    super(message);
  }
}
