package io.keepsake.processor.check.relation;

import io.keepsake.processor.check.rule.Faults;
import io.keepsake.processor.check.rule.MethodRule;
import io.keepsake.processor.model.hooks.HooksDeclaration;
import io.keepsake.processor.model.method.MethodDeclaration;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.problem.ProblemCode;
import io.keepsake.processor.problem.ProblemReport;

/** Hooks that keep answers are asked for one at a time, so they cannot be told of a tag. */
public final class TaggedStoreRule implements MethodRule {
  @Override
  public void check(TypeDeclaration type, MethodDeclaration method, ProblemReport report) {
    if (!method.relations().isNone()
        && method.returned().hooks().filter(HooksDeclaration::areStore).isPresent()) {
      report.add(Faults.at(
          method.memoize().origin(),
          ProblemCode.TAGGED_HOOKS,
          Faults.name(method)
              + " has tags or `dependsOn`, and hooks that keep its answers: they could not be told"
              + " what was invalidated.",
          "use a backend that keeps bytes, or a store, or remove one of the two."));
    }
  }
}
