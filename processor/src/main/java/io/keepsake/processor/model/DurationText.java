package io.keepsake.processor.model;

import java.util.Optional;

/**
 * A duration as it was written, and what became of it.
 *
 * @param text the text, empty if there is none
 * @param nanos its length, above zero; {@link #NONE} if there is no text or if it is wrong
 * @param failure why it is not a duration, as the end of a sentence that begins with the text
 */
public record DurationText(String text, long nanos, Optional<String> failure) {
  /** The length of a duration that was not given. */
  public static final long NONE = 0;

  /** Whether there is a duration. */
  public boolean isGiven() {
    return nanos != NONE;
  }
}
