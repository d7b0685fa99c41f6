package io.keepsake.runtime.codec;

/** The canonical bytes of a call. Not safe for several threads. */
public final class KeySink {
  private final ByteSink out = new ByteSink();

  /** Creates an empty sink. */
  public KeySink() {}

  /**
   * Returns what was written.
   *
   * @return a new array
   */
  public byte[] toByteArray() {
    return out.toByteArray();
  }
}
