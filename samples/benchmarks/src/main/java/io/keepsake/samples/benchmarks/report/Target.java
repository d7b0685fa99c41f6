package io.keepsake.samples.benchmarks.report;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * A figure that was promised, and what was measured.
 *
 * @param figure what is compared with what
 * @param bound what was promised
 * @param atMost whether the bound is the largest good value, or the smallest
 * @param decimals how many are shown and compared, for what looks equal is equal
 * @param measured what was measured; empty if it could not be
 */
record Target(String figure, double bound, boolean atMost, int decimals, OptionalDouble measured) {

  /** Returns a Markdown table. */
  static String table(List<Target> targets) {
    String rows = targets.stream().map(Target::row).collect(Collectors.joining("\n"));
    return "| figure | target | measured | reached |\n|---|---|---:|---|\n" + rows + "\n";
  }

  /** Tells whether it was reached. */
  boolean isReached() {
    if (measured.isEmpty()) {
      return false;
    }
    double scale = Math.pow(10, decimals);
    double value = Math.round(measured.getAsDouble() * scale) / scale;
    return atMost ? value <= bound : value >= bound;
  }

  /** Returns the row of a Markdown table. */
  String row() {
    String demand = (atMost ? "at most " : "at least ") + number(bound);
    String value = measured.isPresent() ? number(measured.getAsDouble()) : "not measured";
    return String.join(" | ", "| " + figure, demand, value, isReached() ? "yes |" : "**no** |");
  }

  private String number(double value) {
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }
}
