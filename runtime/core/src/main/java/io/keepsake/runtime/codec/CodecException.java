package io.keepsake.runtime.codec;

import io.keepsake.runtime.MemoException;

/** A value cannot be written as bytes, or bytes are not those of a value. It never reaches who calls a memoized method. */
public final class CodecException extends MemoException {
  private static final long serialVersionUID = 1;

  /**
   * Creates the exception.
   *
   * @param message what is wrong
   */
  public CodecException(String message) {
    super(message);
  }
}
