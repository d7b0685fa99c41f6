package io.keepsake.samples.benchmarks;

import java.time.Duration;

/** How long a run of everything may take. */
public enum Length {
  /** Under ten minutes: everything once, and what is compared with a target twice. */
  SHORT(1, 2, 3, Duration.ofMillis(200)),

  /** About an hour: everything five times, and longer. */
  FULL(5, 5, 5, Duration.ofMillis(500));

  private final int rounds;
  private final int decisiveRounds;
  private final int iterations;
  private final Duration iteration;

  Length(int rounds, int decisiveRounds, int iterations, Duration iteration) {
    this.rounds = rounds;
    this.decisiveRounds = decisiveRounds;
    this.iterations = iterations;
    this.iteration = iteration;
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
}
