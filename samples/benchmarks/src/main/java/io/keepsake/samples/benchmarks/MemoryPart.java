package io.keepsake.samples.benchmarks;

import io.keepsake.samples.benchmarks.contender.Contender;
import io.keepsake.samples.benchmarks.experiment.Experiments;
import io.keepsake.samples.benchmarks.figure.Figures;
import io.keepsake.samples.benchmarks.jmh.Trial;
import io.keepsake.samples.benchmarks.jmh.Trials;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.openjdk.jmh.runner.RunnerException;

/** Measures caches in memory. */
final class MemoryPart {
  private final Length length;
  private final Figures figures;
  private final Consumer<String> progress;

  MemoryPart(Length length, Figures figures, Consumer<String> progress) {
    this.length = length;
    this.figures = figures;
    this.progress = progress;
  }

  void run() throws IOException, RunnerException {
    Experiments.run(length == Length.FULL, figures, progress);
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
        progress.accept(trial.time().name() + ", " + contender.label() + ", run " + (round + 1));
        trial.run(contender, length.iterations(), length.iteration(), figures);
      }
    }
  }
}
