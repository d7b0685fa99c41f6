package io.keepsake.processor.check.result;

import static io.keepsake.processor.problem.ProblemCode.NULLS_OF_PRIMITIVE;

import io.keepsake.Nulls;
import io.keepsake.processor.check.rule.Faults;
import io.keepsake.processor.check.rule.MethodRule;
import io.keepsake.processor.model.Attribute;
import io.keepsake.processor.model.method.MethodDeclaration;
import io.keepsake.processor.model.result.ResultKind;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.problem.ProblemReport;

/** {@code nulls} is for methods that can return null. */
public final class NullsRule implements MethodRule {

  @Override
  public void check(TypeDeclaration type, MethodDeclaration method, ProblemReport report) {
    Attribute<Nulls> nulls = method.memoize().nulls();
    if (nulls.value() == Nulls.SKIP && method.result() == ResultKind.PRIMITIVE) {
      report.add(Faults.at(
          nulls.origin(),
          NULLS_OF_PRIMITIVE,
          "`nulls = SKIP` does nothing for " + Faults.name(method)
              + ": it returns a primitive, which is never null.",
          "remove `nulls`."));
    }
  }
}
