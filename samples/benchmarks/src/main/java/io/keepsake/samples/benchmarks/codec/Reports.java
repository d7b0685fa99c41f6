package io.keepsake.samples.benchmarks.codec;

import io.keepsake.Backend;
import io.keepsake.Memoize;

/** A method whose answers are reports. The compiler writes {@code MemoizedReports}, and in it the codec that is measured. */
class Reports {
  @Memoize(backend = Backend.PERSISTENT)
  Report report(int week) {
    return Report.create();
  }
}
