package io.keepsake.samples.quickstart;

import java.time.Duration;

/**
 * How long a question took.
 *
 * @param plain without memoization
 * @param memoized with memoization, nothing remembered before
 * @param again with memoization, for the second time
 */
record Times(Duration plain, Duration memoized, Duration again) {

  /** Returns how many times faster the memoized service was when it was asked first. */
  double speedUp() {
    return (double) plain.toNanos() / Math.max(1, memoized.toNanos());
  }
}
