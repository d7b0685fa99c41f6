package io.keepsake.processor.check.rule;

import io.keepsake.processor.model.method.MethodDeclaration;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.problem.ProblemReport;

/** A rule that looks at one memoized method at a time. */
public interface MethodRule extends Rule {

  @Override
  default void check(TypeDeclaration type, ProblemReport report) {
    type.methods().forEach(method -> check(type, method, report));
  }

  /** Adds a problem to {@code report} for each fault of {@code method}. */
  void check(TypeDeclaration type, MethodDeclaration method, ProblemReport report);
}
