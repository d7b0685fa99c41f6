package io.keepsake.processor.model.memoize;

import java.util.Optional;

/**
 * A number of changes and a time, such as {@code 10 in 300s}, as it was written, and what became of it.
 *
 * @param text the text
 * @param changes the number of changes, 0 if the text is wrong
 * @param nanos the time, 0 if the text is wrong
 * @param failure why it does not say when to save, as the end of a sentence that begins with the text
 */
public record SaveText(String text, int changes, long nanos, Optional<String> failure) {

  /** Tells whether another text always comes first: it needs as few changes and as little time, or less. */
  public boolean isBehind(SaveText other) {
    return failure.isEmpty()
        && other.failure.isEmpty()
        && other.changes <= changes
        && other.nanos <= nanos;
  }
}
