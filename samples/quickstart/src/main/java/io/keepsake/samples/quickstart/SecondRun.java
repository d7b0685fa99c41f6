package io.keepsake.samples.quickstart;

import io.keepsake.runtime.MemoStats;
import io.keepsake.runtime.Memos;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** The second part of the quickstart: answers that the next run of the program begins with. */
final class SecondRun {
  private static final int STEPS = 2;
  private static final int TYPES = 2000;

  private final ClassFiles files;
  private final Path directory;

  /**
   * Prepares a run.
   *
   * @param directory where answers are kept; those of other Java versions stand beside these
   */
  SecondRun(ClassFiles files, Path directory) {
    this.files = files;
    this.directory = directory.resolve(Runtime.version().toString());
  }

  /** Asks, saves, and tells how much came from disk. */
  Result run() {
    try (Memos memos = Memos.builder().directory(directory).build()) {
      long start = System.nanoTime();
      MemoizedKeptClassGraph graph = new MemoizedKeptClassGraph(memos, files);
      long answers = 0;
      for (String type : files.types().subList(0, Math.min(TYPES, files.types().size()))) {
        answers += graph.reach(type, STEPS).size();
      }
      Duration time = Duration.ofNanos(System.nanoTime() - start);
      return Result.of(
          answers, time, graph.reachMemo().stats(), graph.factsMemo().stats());
    }
  }

  /**
   * What a run came to.
   *
   * @param types all types that were reached, counted for each question
   * @param time how long it took
   * @param fromDisk answers that an earlier run has computed
   * @param computed answers that this run has computed
   */
  record Result(long types, Duration time, long fromDisk, long computed) {

    private static Result of(long types, Duration time, MemoStats reach, MemoStats facts) {
      return new Result(
          types,
          time,
          reach.storeHits() + facts.storeHits(),
          reach.computations() + facts.computations());
    }

    /** Returns the result in words. */
    String text(Path directory) {
      String next = computed > 0
          ? "Run this again: the next run begins with these answers."
          : "Nothing was computed: all of it came from the runs before.";
      return String.format(
          Locale.ROOT, """

          Where do %d references lead, for %,d types, with the answers kept in %s:
          %,d ms; %,d answers from disk, %,d computed. %s
          """, STEPS, TYPES, directory, time.toMillis(), fromDisk, computed, next);
    }
  }
}
