package io.keepsake.test;

import io.keepsake.runtime.spi.ByteStore;
import io.keepsake.runtime.spi.StoreSettings.Limits;
import java.io.IOException;

/** What the parts of the contract are given. */
interface StoreFixture {

  /** Opens one more store on the directory of this test; it is closed after it. */
  ByteStore open(Limits limits) throws IOException;

  /** Opens a store that is as good as unbounded. */
  default ByteStore open() throws IOException {
    return open(Limits.of(Integer.MAX_VALUE));
  }

  /** Returns limits in bytes alone. */
  static Limits bytes(long maxBytes) {
    return new Limits(Integer.MAX_VALUE, maxBytes, 1, 1L << 30, 8);
  }

  /** Returns the time by which records expire. */
  VirtualClock clock();

  /** Returns the time in a while, as records have it. */
  default long inSeconds(int seconds) {
    return clock().instant().plusSeconds(seconds).toEpochMilli();
  }

  /** Ends the test here, as not applicable, if records do not outlive the last store that is closed. */
  void assumeSurvival();
}
