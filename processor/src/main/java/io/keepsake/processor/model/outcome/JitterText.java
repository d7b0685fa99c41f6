package io.keepsake.processor.model.outcome;

import java.util.Optional;

/**
 * By how much lives are shortened at random, as it was written, and what became of it.
 *
 * @param text the text, empty if there is none
 * @param nanos the duration, 0 if there is none
 * @param share the part of each life, above 0 and below 1; 0 if there is none
 * @param failure why it is neither, as the end of a sentence that begins with the text
 */
public record JitterText(String text, long nanos, double share, Optional<String> failure) {

  /** Whether lives are shortened. */
  public boolean isGiven() {
    return nanos > 0 || share > 0;
  }
}
