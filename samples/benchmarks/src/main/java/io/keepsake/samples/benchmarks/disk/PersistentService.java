package io.keepsake.samples.benchmarks.disk;

import io.keepsake.Backend;
import io.keepsake.Memoize;
import io.keepsake.samples.benchmarks.workload.Answers;

/** Keepsake on disk. The compiler writes {@code MemoizedPersistentService}. */
class PersistentService {
  private final Answers answers;

  PersistentService(Answers answers) {
    this.answers = answers;
  }

  /** Follows from the key: all answers in one directory are of one length. */
  @SuppressWarnings({"KS014", "KS044"}) // nobody writes into the arrays
  @Memoize(backend = Backend.PERSISTENT, capacity = Memoize.UNBOUNDED)
  byte[] answer(String key) {
    return answers.compute(key);
  }
}
