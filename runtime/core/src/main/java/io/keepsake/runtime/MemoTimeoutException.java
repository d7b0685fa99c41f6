package io.keepsake.runtime;

/**
 * Thrown to those who wait for a computation that was given up because it took longer than {@code hardTimeout}, if there is
 * no older answer to give. The next call computes anew.
 */
public final class MemoTimeoutException extends MemoException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param message what is wrong, and the way out
   */
  public MemoTimeoutException(String message) {
    super(message);
  }
}
