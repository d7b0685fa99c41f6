package io.keepsake.samples.benchmarks.report;

import io.keepsake.samples.benchmarks.figure.Figures;
import io.keepsake.samples.benchmarks.figure.Measure;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** A Markdown table: a row for each subject, a column for each measure, with the bytes of some in parentheses. */
final class Table {
  private final Figures figures;

  Table(Figures figures) {
    this.figures = figures;
  }

  /** Returns a table of those measures that were taken. */
  String of(List<Measure> measures) {
    List<Measure> taken = measures.stream()
        .filter(measure -> !figures.subjects(measure).isEmpty())
        .toList();
    return of(taken, List.of());
  }

  /** Returns a table; {@code bytes} belong to the measures in their order, or are empty. */
  String of(List<Measure> measures, List<Measure> bytes) {
    StringBuilder text = new StringBuilder();
    text.append(
        measures.stream().map(Measure::title).collect(Collectors.joining(" | ", "| | ", " |\n")));
    text.append("|---|").append("---:|".repeat(measures.size())).append('\n');
    Set<String> subjects = new LinkedHashSet<>();
    measures.forEach(measure -> subjects.addAll(figures.subjects(measure)));
    for (String subject : subjects) {
      text.append("| ").append(subject).append(" |");
      for (int i = 0; i < measures.size(); i++) {
        text.append(' ').append(cell(measures.get(i), subject));
        text.append(bytes.isEmpty() ? "" : " (" + cell(bytes.get(i), subject) + ")")
            .append(" |");
      }
      text.append('\n');
    }
    return text.toString();
  }

  private String cell(Measure measure, String subject) {
    OptionalDouble median = figures.median(measure, subject);
    return median.isPresent() ? measure.format(median.getAsDouble()) : "";
  }
}
