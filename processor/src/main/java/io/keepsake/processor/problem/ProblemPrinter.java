package io.keepsake.processor.problem;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.Messager;

/**
 * Tells the compiler of problems, each once in the life of the processor, at its element or annotation value.
 *
 * <p>A warning is left out where {@code @SuppressWarnings} names its code on the element or on one around it, or on the
 * method in whose body it stands. Errors cannot be suppressed.
 */
public final class ProblemPrinter {
  private final Messager messager;
  private final Set<Problem> printed = new HashSet<>();
  private final Set<ProblemCode> told = EnumSet.noneOf(ProblemCode.class);

  public ProblemPrinter(Messager messager) {
    this.messager = messager;
  }

  /** Prints what this report has and no report before it had. */
  public void print(ProblemReport report) {
    report.problems().forEach(this::print);
  }

  private void print(Problem problem) {
    if (printed.add(problem)
        && (problem.isError() || !Suppressions.cover(problem))
        && (!problem.code().isToldOnce() || told.add(problem.code()))) {
      Problem.Inside inside = problem.inside();
      if (inside != null) {
        inside.printer().accept(problem.code().severity(), problem.message());
      } else {
        messager.printMessage(
            problem.code().severity(),
            problem.message(),
            problem.element(),
            problem.annotation(),
            problem.value());
      }
    }
  }
}
