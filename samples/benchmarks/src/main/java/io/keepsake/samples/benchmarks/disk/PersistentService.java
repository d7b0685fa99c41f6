package io.keepsake.samples.benchmarks.disk;

import io.keepsake.Backend;
import io.keepsake.Memoize;
import io.keepsake.samples.benchmarks.workload.Answers;

/** Keepsake on disk. The compiler writes {@code MemoizedPersistentService}. */
class PersistentService {
  /** Twice as many as there are: enough for all, and a bound as it should be. */
  private static final int ROOM = 200_000;

  private final Answers answers;

  PersistentService(Answers answers) {
    this.answers = answers;
  }

  /** Follows from the key: all answers in one directory are of one length. */
  @SuppressWarnings({"KS014", "KS044"}) // nobody writes into the arrays
  @Memoize(backend = Backend.PERSISTENT, capacity = ROOM)
  byte[] answer(String key) {
    return answers.compute(key);
  }
}
