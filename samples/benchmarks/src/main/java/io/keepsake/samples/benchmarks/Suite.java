package io.keepsake.samples.benchmarks;

import io.keepsake.samples.benchmarks.figure.Figures;
import io.keepsake.samples.benchmarks.report.DiskResults;
import io.keepsake.samples.benchmarks.report.Results;
import java.nio.file.Path;
import java.util.Locale;

/** Measures everything, or a part of it, and writes the results. */
public final class Suite {
  private Suite() {}

  /**
   * Runs.
   *
   * @param arguments the directory of the results, a {@link Part} and a {@link Length}, and the peers' names and versions
   *     in memory and on disk
   */
  public static void main(String[] arguments) throws Exception {
    Path directory = Path.of(arguments[0]);
    Part part = Part.valueOf(arguments[1].toUpperCase(Locale.ROOT));
    Length length = Length.valueOf(arguments[2].toUpperCase(Locale.ROOT));
    Progress progress = new Progress();
    if (part.includes(Part.MEMORY)) {
      memory(directory, length, arguments[3], progress);
    }
    if (part.includes(Part.DISK)) {
      disk(directory, length, arguments[4], progress);
    }
    progress.accept("done");
  }

  private static void memory(Path directory, Length length, String peers, Progress progress)
      throws Exception {
    Figures figures = new Figures();
    new MemoryPart(length, figures, progress).run();
    Results results = new Results(figures);
    results.write(directory, peers);
    System.out.println(results.targets());
  }

  private static void disk(Path directory, Length length, String peers, Progress progress)
      throws Exception {
    Figures figures = new Figures();
    DiskPart part = new DiskPart(length, figures, progress);
    part.run();
    DiskResults results = new DiskResults(figures, part.counts());
    results.write(directory, part.peers(peers));
    System.out.println(results.targets());
  }
}
