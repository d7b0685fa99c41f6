package io.keepsake.samples.benchmarks;

import io.keepsake.samples.benchmarks.contender.Contender;
import io.keepsake.samples.benchmarks.experiment.Experiments;
import io.keepsake.samples.benchmarks.figure.Figures;
import io.keepsake.samples.benchmarks.jmh.Trial;
import io.keepsake.samples.benchmarks.jmh.Trials;
import io.keepsake.samples.benchmarks.report.Results;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.runner.RunnerException;

/** Measures everything, and writes the results. */
public final class Suite {
  private final Length length;
  private final Figures figures = new Figures();
  private final long start = System.nanoTime();

  private Suite(Length length) {
    this.length = length;
  }

  /**
   * Runs everything.
   *
   * @param arguments the directory of the results, {@code short} or {@code full}, and the peers' names and versions
   */
  public static void main(String[] arguments) throws IOException, RunnerException {
    Suite suite = new Suite(Length.valueOf(arguments[1].toUpperCase(Locale.ROOT)));
    suite.run();
    Results results = new Results(suite.figures);
    results.write(Path.of(arguments[0]), arguments[2]);
    System.out.println(results.targets());
    suite.progress("done");
  }

  private void run() throws IOException, RunnerException {
    Experiments.run(length == Length.FULL, figures, this::progress);
    for (int round = 0; round < length.rounds(true); round++) {
      for (Trial trial : Trials.all()) {
        run(trial, round);
      }
    }
  }

  /** Runs a benchmark for its contenders, one after the other; in every other round the last one comes first. */
  private void run(Trial trial, int round) throws RunnerException {
    List<Contender> contenders = new ArrayList<>(trial.contenders());
    if (round % 2 == 1) {
      Collections.reverse(contenders);
    }
    for (Contender contender : contenders) {
      if (round < length.rounds(Trials.isDecisive(contender))) {
        progress(trial.time().name() + ", " + contender.label() + ", run " + (round + 1));
        trial.run(contender, length.iterations(), length.iteration(), figures);
      }
    }
  }

  private void progress(String next) {
    System.err.printf("%4d s  %s%n", Duration.ofNanos(System.nanoTime() - start).toSeconds(), next);
  }
}
