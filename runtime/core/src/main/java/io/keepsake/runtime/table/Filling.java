package io.keepsake.runtime.table;

import io.keepsake.runtime.BuildProgress;
import io.keepsake.runtime.MemoClosedException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Takes the answers that fill a cache in bulk. Safe for any number of threads.
 *
 * @param <E> the entries
 */
public final class Filling<E extends Entry> {
  private final Table<E, ?> table;
  private final BuildProgress progress;
  private final AtomicLong stored = new AtomicLong();
  private volatile long total = BuildProgress.UNKNOWN;

  Filling(Table<E, ?> table, BuildProgress progress) {
    this.table = table;
    this.progress = Objects.requireNonNull(progress, "progress");
  }

  /**
   * Stores an answer and tells the progress.
   *
   * @param entry an entry with the arguments and the answer
   * @throws MemoClosedException if the cache is closed
   */
  public void put(E entry) {
    table.insert(entry);
    progress.stored(stored.incrementAndGet(), total);
  }

  /**
   * Takes note of how many answers there will be.
   *
   * @param answers their number
   */
  public void expect(long answers) {
    total = answers;
  }

  /**
   * Returns how many answers were stored.
   *
   * @return the number of answers, those included that had to leave again for want of room
   */
  public long stored() {
    return stored.get();
  }
}
