package io.keepsake.samples.benchmarks.disk;

import io.keepsake.Memoize;
import io.keepsake.samples.benchmarks.workload.Answers;

/** Keepsake in memory alone. The compiler writes {@code MemoizedMemoryService}. */
class MemoryService {
  private static final int ROOM = 200_000;

  private final Answers answers;

  MemoryService(Answers answers) {
    this.answers = answers;
  }

  @SuppressWarnings("KS014") // nobody writes into the arrays
  @Memoize(capacity = ROOM)
  byte[] answer(String key) {
    return answers.compute(key);
  }
}
