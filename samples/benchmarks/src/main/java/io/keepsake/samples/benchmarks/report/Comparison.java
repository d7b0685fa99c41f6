package io.keepsake.samples.benchmarks.report;

import io.keepsake.samples.benchmarks.figure.Figures;
import io.keepsake.samples.benchmarks.figure.Measure;
import java.util.OptionalDouble;
import java.util.function.DoubleBinaryOperator;

/** Compares subjects by their medians; a comparison with a subject that was not measured is empty. */
final class Comparison {
  private final Figures figures;

  Comparison(Figures figures) {
    this.figures = figures;
  }

  OptionalDouble value(Measure measure, String subject) {
    return figures.median(measure, subject);
  }

  OptionalDouble ratio(Measure measure, String subject, String base) {
    return ratio(measure, subject, measure, base);
  }

  OptionalDouble ratio(Measure measure, String subject, Measure baseMeasure, String base) {
    return combine(value(measure, subject), value(baseMeasure, base), (a, b) -> a / b);
  }

  OptionalDouble difference(Measure measure, String subject, String base) {
    return combine(value(measure, subject), value(measure, base), (a, b) -> a - b);
  }

  private static OptionalDouble combine(
      OptionalDouble a, OptionalDouble b, DoubleBinaryOperator operator) {
    return a.isPresent() && b.isPresent()
        ? OptionalDouble.of(operator.applyAsDouble(a.getAsDouble(), b.getAsDouble()))
        : OptionalDouble.empty();
  }
}
