package io.keepsake.samples.benchmarks.experiment;

import io.keepsake.samples.benchmarks.disk.AnswerSize;
import io.keepsake.samples.benchmarks.disk.DiskContender;
import io.keepsake.samples.benchmarks.disk.Diskcache;
import io.keepsake.samples.benchmarks.figure.Figures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs what is measured on disk, one contender after the other, writing and reading in processes of their own. */
public final class DiskExperiments {
  private static final List<String> OPTIONS = List.of("-Xms4g", "-Xmx4g");

  private final Figures figures;
  private final Consumer<String> progress;

  /** Creates experiments that add figures and tell what runs next. */
  public DiskExperiments(Figures figures, Consumer<String> progress) {
    this.figures = figures;
    this.progress = progress;
  }

  /**
   * Writes and reads answers.
   *
   * @param contenders in the order in which they are measured
   * @param python measured last; empty if it is not on this machine
   */
  public void run(
      List<DiskContender> contenders, Optional<Diskcache> python, AnswerSize size, int count)
      throws IOException {
    String what = count + " answers of " + size.bytes() + " bytes, ";
    for (DiskContender contender : contenders) {
      progress.accept(what + contender.label());
      inDirectory(directory -> {
        String[] arguments = {
          contender.name(), size.name(), Integer.toString(count), directory.toString()
        };
        Child.run(figures, OPTIONS, DiskWrite.class, arguments);
        Child.run(figures, OPTIONS, DiskRead.class, arguments);
      });
    }
    if (python.isPresent()) {
      progress.accept(what + Diskcache.LABEL);
      inDirectory(directory -> {
        Child.run(figures, python.get().command("write", size, count, directory));
        Child.run(figures, python.get().command("read", size, count, directory));
      });
    }
  }

  private interface Task {
    void run(Path directory) throws IOException;
  }

  private static void inDirectory(Task task) throws IOException {
    Path directory = Files.createTempDirectory("keepsake-on-disk");
    try {
      task.run(Files.createDirectory(directory.resolve("answers")));
    } finally {
      Directories.delete(directory);
    }
  }
}
