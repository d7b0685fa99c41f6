package io.keepsake.samples.benchmarks.report;

import io.keepsake.samples.benchmarks.figure.Figures;
import io.keepsake.samples.benchmarks.figure.Measure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Writes the results. */
public final class Results {
  private static final String HEAD = """
      # Results

      Java %s, %s, %s, %d processors. Peers: %s. All in one run, each figure from a Java of its own; medians.

      ## A warm hit among 1,000 answers, with equal and not identical arguments: ns (bytes allocated)

      ![Times of a hit](%s)

      """;

  private final Figures figures;
  private final Table table;

  /** Creates the results of a run. */
  public Results(Figures figures) {
    this.figures = figures;
    this.table = new Table(figures);
  }

  /**
   * Writes {@code results.md} and {@code hits.svg}; on another Java than 17 its version is part of the names.
   *
   * @param peers names and versions of the libraries that were measured
   */
  public void write(Path directory, String peers) throws IOException {
    int java = Runtime.version().feature();
    String suffix = java == 17 ? "" : "-jdk" + java;
    String chart = "hits" + suffix + ".svg";
    Files.createDirectories(directory);
    Files.writeString(directory.resolve(chart), new Chart(figures).svg());
    Files.writeString(directory.resolve("results" + suffix + ".md"), markdown(chart, peers));
  }

  /** Returns what became of each target. */
  public String targets() {
    return Target.table(Targets.of(figures));
  }

  private String markdown(String chart, String peers) {
    StringBuilder text = new StringBuilder(String.format(
        Locale.ROOT,
        HEAD,
        Runtime.version(),
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors(),
        peers,
        chart));
    text.append(table.of(
        List.of(Measure.HIT_F, Measure.HIT_QUOTE, Measure.HIT_DIST),
        List.of(Measure.HIT_F_BYTES, Measure.HIT_QUOTE_BYTES, Measure.HIT_DIST_BYTES)));
    section(
        text,
        "The same with two threads on the same answers: ns, of each",
        Measure.PAIR_F,
        Measure.PAIR_QUOTE,
        Measure.PAIR_DIST);
    section(
        text,
        "A miss of `long f(int)`, computing next to nothing: ns",
        Measure.MISS_EMPTY,
        Measure.MISS_FULL);
    section(
        text,
        "Hits and evictions, zipf 0.99 over 100,000 keys, room for 10,000: ns",
        Measure.EVICTION,
        Measure.EVICTION_PAIR);
    section(
        text,
        "Hit ratios, 100,000 keys, room for 10,000",
        Measure.RATIO_STEEP,
        Measure.RATIO_FLAT,
        Measure.RATIO_SHIFTING,
        Measure.RATIO_SCANNED);
    section(text, "Heap for an entry of `long f(int)`, 100,000 entries", Measure.ENTRY_BYTES);
    section(
        text,
        "A call that evicts, of 1,000,000 entries, without garbage collection",
        Measure.PAUSE_MEDIAN,
        Measure.PAUSE_RARE,
        Measure.PAUSE_LONGEST);
    section(
        text,
        "Making three caches and the first answer of each, in a process that has just begun",
        Measure.START_UP);
    section(
        text,
        "Compile time of 1,000 classes with 3 memoized methods each",
        Measure.COMPILE_BARE,
        Measure.COMPILE_USUAL);
    section(
        text,
        "Calls on the default stack before it overflows",
        Measure.DEPTH_COLD,
        Measure.DEPTH_WARM);
    return text.append("\n## Targets\n\n").append(targets()).toString();
  }

  private void section(StringBuilder text, String title, Measure... measures) {
    text.append("\n## ").append(title).append("\n\n").append(table.of(List.of(measures)));
  }
}
