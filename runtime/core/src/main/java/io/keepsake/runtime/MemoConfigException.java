package io.keepsake.runtime;

/** Thrown at start-up for an override or a setting that cannot be used; nothing is changed by it. */
public final class MemoConfigException extends MemoException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param message what is wrong, and the way out
   */
  public MemoConfigException(String message) {
    super(message);
  }
}
