package io.keepsake.processor.check.method;

import static io.keepsake.processor.problem.ProblemCode.ACCESSOR_TAKEN;

import io.keepsake.processor.check.rule.Faults;
import io.keepsake.processor.check.rule.MethodRule;
import io.keepsake.processor.model.method.MethodDeclaration;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.problem.ProblemReport;

/** The name of the generated handle must be free. */
public final class HandleRule implements MethodRule {

  @Override
  public void check(TypeDeclaration type, MethodDeclaration method, ProblemReport report) {
    String accessor = method.handle().accessor() + "()";
    method
        .handle()
        .takenBy()
        .ifPresent(taken -> report.add(Faults.at(
            method.origin(),
            ACCESSOR_TAKEN,
            "the handle of " + Faults.name(method) + " would be " + accessor + ", and there is "
                + taken + " already, which it would override.",
            "rename " + taken + ", or the memoized method.")));
  }
}
