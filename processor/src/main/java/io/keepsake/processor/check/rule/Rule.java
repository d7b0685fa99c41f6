package io.keepsake.processor.check.rule;

import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.problem.ProblemReport;

/** One thing, or a tight family of things, that a type with memoized methods must or should not do. */
@FunctionalInterface
public interface Rule {

  /** Adds a problem to {@code report} for each fault that this rule finds. */
  void check(TypeDeclaration type, ProblemReport report);
}
