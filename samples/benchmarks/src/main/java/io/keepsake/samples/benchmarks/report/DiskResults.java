package io.keepsake.samples.benchmarks.report;

import io.keepsake.samples.benchmarks.disk.AnswerSize;
import io.keepsake.samples.benchmarks.disk.Diskcache;
import io.keepsake.samples.benchmarks.figure.Figures;
import io.keepsake.samples.benchmarks.figure.Measure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes the results of the part on disk. */
public final class DiskResults {
  private static final String HEAD = """
      # Results on disk

      Java %s, %s, %s, %d processors. Peers: %s. All in one run, each figure from a process of its own; medians. The files are
      in the memory of the operating system.
      """;

  private static final String SECTION = """

      ## %,d answers of %,d bytes

      """;

  private static final String FEWER = """
      Fewer than 100,000, so that the short run is short; `-Dbenchmarks.length=full` has all.

      """;

  private final Figures figures;
  private final Table table;
  private final Map<AnswerSize, Integer> counts;

  /** Creates the results of a run with so many answers. */
  public DiskResults(Figures figures, Map<AnswerSize, Integer> counts) {
    this.figures = figures;
    this.table = new Table(figures);
    this.counts = counts;
  }

  /**
   * Writes {@code disk.md}; on another Java than 17 its version is part of the name.
   *
   * @param peers names and versions of the libraries that were measured
   */
  public void write(Path directory, String peers) throws IOException {
    int java = Runtime.version().feature();
    Files.createDirectories(directory);
    Files.writeString(
        directory.resolve(java == 17 ? "disk.md" : "disk-jdk" + java + ".md"), markdown(peers));
  }

  /** Returns what became of each target. */
  public String targets() {
    return Target.table(DiskTargets.of(figures));
  }

  private String markdown(String peers) {
    StringBuilder text = new StringBuilder(String.format(
        Locale.ROOT,
        HEAD,
        Runtime.version(),
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors(),
        peers));
    for (AnswerSize size : AnswerSize.values()) {
      answers(text, size);
    }
    text.append("\n## Bytes of a record with nested lists and maps\n\n");
    text.append(table.of(
        List.of(Measure.CODEC_BOTH, Measure.CODEC_WRITE, Measure.CODEC_READ, Measure.CODEC_BYTES)));
    text.append("\n## Two processes at work on one directory, for a minute\n\n");
    text.append(table.of(List.of(
        Measure.LOAD_CALLS,
        Measure.LOAD_FLUSHED,
        Measure.LOAD_WRONG,
        Measure.LOAD_LOST,
        Measure.LOAD_BUSY,
        Measure.LOAD_FAILED)));
    return text.append("\n## Targets\n\n").append(targets()).toString();
  }

  private void answers(StringBuilder text, AnswerSize size) {
    int count = counts.get(size);
    text.append(String.format(Locale.ROOT, SECTION, count, size.bytes()));
    text.append(count < 100_000 ? FEWER : "");
    text.append(table.of(size.measures()));
    if (!figures.subjects(size.write()).contains(Diskcache.LABEL)) {
      text.append("| ").append(Diskcache.LABEL).append(": not on this machine |");
      text.append(" |".repeat(size.measures().size())).append('\n');
    }
  }
}
