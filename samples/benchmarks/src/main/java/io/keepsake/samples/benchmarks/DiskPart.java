package io.keepsake.samples.benchmarks;

import io.keepsake.samples.benchmarks.codec.CodecContender;
import io.keepsake.samples.benchmarks.disk.AnswerSize;
import io.keepsake.samples.benchmarks.disk.DiskContender;
import io.keepsake.samples.benchmarks.disk.Diskcache;
import io.keepsake.samples.benchmarks.experiment.Directories;
import io.keepsake.samples.benchmarks.experiment.DiskExperiments;
import io.keepsake.samples.benchmarks.figure.Figures;
import io.keepsake.samples.benchmarks.jmh.DiskTrials;
import io.keepsake.samples.benchmarks.load.TwoProcesses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.openjdk.jmh.runner.RunnerException;

/** Measures caches on disk, codecs, and two processes at work on one directory. */
final class DiskPart {
  private static final int LOAD_SEED = 7;

  private final Length length;
  private final Figures figures;
  private final Consumer<String> progress;
  private final DiskTrials trials;
  private final Optional<Diskcache> python = Diskcache.find();

  DiskPart(Length length, Figures figures, Consumer<String> progress) {
    this.length = length;
    this.figures = figures;
    this.progress = progress;
    this.trials = new DiskTrials(length.iterations(), length.iteration(), figures);
  }

  /** Returns how many answers of each size are written and read. */
  Map<AnswerSize, Integer> counts() {
    Map<AnswerSize, Integer> counts = new EnumMap<>(AnswerSize.class);
    for (AnswerSize size : AnswerSize.values()) {
      counts.put(size, length.answers(size.bytes()));
    }
    return counts;
  }

  /** Returns names and versions of the libraries that were measured. */
  String peers(String peers) {
    return peers + python.map(found -> ", diskcache " + found.version()).orElse("");
  }

  void run() throws Exception {
    for (int round = 0; round < length.rounds(true); round++) {
      for (CodecContender contender : CodecContender.values()) {
        progress.accept("codec, " + contender.label());
        trials.codec(contender);
      }
      for (AnswerSize size : AnswerSize.values()) {
        read(contenders(round), size);
      }
    }
    load();
  }

  /** Returns who takes part in a round; in every other one the last comes first. */
  private List<DiskContender> contenders(int round) {
    List<DiskContender> contenders = new ArrayList<>(Arrays.asList(DiskContender.values()));
    contenders.removeIf(contender -> round >= length.rounds(contender.isDecisive()));
    if (round % 2 == 1) {
      Collections.reverse(contenders);
    }
    return contenders;
  }

  private void read(List<DiskContender> contenders, AnswerSize size)
      throws IOException, RunnerException {
    for (DiskContender contender : contenders) {
      progress.accept("repeated read, " + size.bytes() + " bytes, " + contender.label());
      trials.repeatedRead(contender, size);
    }
    List<DiskContender> onDisk =
        contenders.stream().filter(DiskContender::isOnDisk).toList();
    new DiskExperiments(figures, progress).run(onDisk, python, size, counts().get(size));
  }

  private void load() throws IOException, InterruptedException {
    progress.accept("two processes and one directory");
    Path directory = Files.createTempDirectory("keepsake-two-processes");
    try {
      TwoProcesses.run(directory, length.load().toSeconds(), LOAD_SEED).addTo(figures);
    } finally {
      Directories.delete(directory);
    }
  }
}
