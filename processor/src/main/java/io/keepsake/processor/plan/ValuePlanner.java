package io.keepsake.processor.plan;

import com.palantir.javapoet.TypeName;
import io.keepsake.Nulls;
import io.keepsake.processor.model.MethodDeclaration;
import io.keepsake.processor.model.Signature;
import io.keepsake.processor.model.TypeVariables;
import io.keepsake.processor.model.plan.ValuePlan;
import io.keepsake.processor.model.plan.ValuePlan.Treatment;
import java.util.List;

/** Decides what the entries of a method hold of its answer. */
final class ValuePlanner {
  private ValuePlanner() {}

  static ValuePlan plan(MethodDeclaration method, String field) {
    Signature signature = method.signature();
    TypeName given = signature.returns();
    TypeName boxed = given.isPrimitive() ? given.withoutAnnotations().box() : given;
    return new ValuePlan(
        field,
        StoredTypes.of(given),
        given,
        boxed,
        TypeVariables.mentioned(signature.typeVariables(), List.of(given)),
        treatment(method));
  }

  private static Treatment treatment(MethodDeclaration method) {
    return new Treatment(
        method.result(),
        method.memoize().sharing().copy().value(),
        TypeVariables.areMentionedIn(method.signature().returns()),
        method.memoize().nulls().value() == Nulls.SKIP);
  }
}
