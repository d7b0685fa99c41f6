package io.keepsake.samples.benchmarks.report;

import io.keepsake.samples.benchmarks.contender.Contender;
import io.keepsake.samples.benchmarks.figure.Figures;
import io.keepsake.samples.benchmarks.figure.Measure;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** An SVG with the time of a hit: a row for each contender, a column of bars for each method, on a logarithmic scale. */
final class Chart {
  private static final List<Measure> COLUMNS =
      List.of(Measure.HIT_F, Measure.HIT_QUOTE, Measure.HIT_DIST);
  private static final int LABELS = 220;
  private static final int COLUMN = 210;
  private static final int BAR_SPACE = 150;
  private static final int HEAD = 54;
  private static final int ROW = 22;
  private static final double SLOWEST = 2_000;

  private static final String STYLE = """
      <style>
        text { font: 12px sans-serif; fill: #24292f }
        .head { font-weight: 600 }
        .note { fill: #6e7781 }
        .own { fill: #0969da }
        .floor { fill: #afb8c1 }
        .peer { fill: #8c959f }
        @media (prefers-color-scheme: dark) {
          text { fill: #e6edf3 }
          .note { fill: #8d96a0 }
          .own { fill: #4493f8 }
          .floor { fill: #484f58 }
          .peer { fill: #6e7681 }
        }
      </style>
      """;

  private final Figures figures;
  private final StringBuilder svg = new StringBuilder();

  Chart(Figures figures) {
    this.figures = figures;
  }

  String svg() {
    List<Contender> rows = Arrays.stream(Contender.values())
        .filter(contender -> figures.subjects(Measure.HIT_F).contains(contender.label()))
        .sorted(Comparator.comparingDouble(contender -> time(Measure.HIT_F, contender)))
        .toList();
    int width = LABELS + COLUMN * COLUMNS.size();
    int height = HEAD + ROW * rows.size() + 8;
    add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\">",
        width, height, width, height);
    add("<title>Nanoseconds of a hit</title>");
    svg.append(STYLE);
    text(0, 18, "head", "A hit among 1,000 answers, in nanoseconds (logarithmic)");
    for (int column = 0; column < COLUMNS.size(); column++) {
      text(left(column), HEAD - 12, "note", COLUMNS.get(column).title().replace("`", ""));
    }
    for (int row = 0; row < rows.size(); row++) {
      row(rows.get(row), HEAD + ROW * row);
    }
    return svg.append("</svg>\n").toString();
  }

  private void row(Contender contender, int top) {
    text(0, top + 13, contender.isOwn() ? "head" : "", contender.label());
    String kind = contender.isOwn() ? "own" : isFloor(contender) ? "floor" : "peer";
    for (int column = 0; column < COLUMNS.size(); column++) {
      double time = time(COLUMNS.get(column), contender);
      if (!Double.isNaN(time)) {
        double length = BAR_SPACE * Math.min(1, Math.max(0.01, Math.log(time) / Math.log(SLOWEST)));
        add(
            "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"15\" rx=\"2\"/>",
            kind, left(column), top + 1, length);
        text(
            (int) (left(column) + length + 5), top + 13, "", COLUMNS.get(column).format(time));
      }
    }
  }

  private static boolean isFloor(Contender contender) {
    return contender == Contender.NONE || contender == Contender.TYPED_TABLE;
  }

  private static int left(int column) {
    return LABELS + COLUMN * column;
  }

  private double time(Measure measure, Contender contender) {
    return figures.median(measure, contender.label()).orElse(Double.NaN);
  }

  private void text(int x, int y, String kind, String content) {
    add("<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>", kind, x, y, content);
  }

  private void add(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
