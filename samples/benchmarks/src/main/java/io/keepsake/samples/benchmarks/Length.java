package io.keepsake.samples.benchmarks;

import java.time.Duration;

/** How long a run of everything may take. */
public enum Length {
  /** Under ten minutes, and six on disk: everything once, and what is compared with a target twice. */
  SHORT(1, 2, 3, Duration.ofMillis(200), 200L << 20),

  /** About an hour, and another on disk: everything five times, and longer. */
  FULL(5, 5, 5, Duration.ofMillis(500), Long.MAX_VALUE);

  /** How many answers are written to disk, if that is not too much. */
  private static final int ANSWERS = 100_000;

  private final int rounds;
  private final int decisiveRounds;
  private final int iterations;
  private final Duration iteration;
  private final long answerBytes;

  Length(int rounds, int decisiveRounds, int iterations, Duration iteration, long answerBytes) {
    this.rounds = rounds;
    this.decisiveRounds = decisiveRounds;
    this.iterations = iterations;
    this.iteration = iteration;
    this.answerBytes = answerBytes;
  }

  /** Returns how often a contender is measured, in a Java of its own each time. */
  public int rounds(boolean decisive) {
    return decisive ? decisiveRounds : rounds;
  }

  /** Returns how many iterations of a benchmark are measured, after as many that are not. */
  public int iterations() {
    return iterations;
  }

  /** Returns how long an iteration takes. */
  public Duration iteration() {
    return iteration;
  }

  /** Returns how many answers of some bytes each are written to disk and read. */
  public int answers(int bytes) {
    return (int) Math.min(ANSWERS, answerBytes / bytes / 1_000 * 1_000);
  }

  /** Returns how long two processes work on one directory. */
  public Duration load() {
    return Duration.ofMinutes(1);
  }
}
