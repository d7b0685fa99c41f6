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

  /** The answers follow from the key alone: the instance only counts how many were computed. */
  @SuppressWarnings({"KS014", "KS044"}) // nobody writes into the arrays
  @Memoize(backend = Backend.PERSISTENT, capacity = Memoize.UNBOUNDED)
  byte[] answer(String key) {
    return answers.compute(key);
  }
}
