package io.keepsake.processor.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import io.keepsake.Nulls;
import io.keepsake.processor.model.Signature;
import io.keepsake.processor.model.TypeVariables;
import io.keepsake.processor.model.method.MethodDeclaration;
import io.keepsake.processor.model.plan.method.ValuePlan;
import io.keepsake.processor.model.plan.method.ValuePlan.Treatment;
import io.keepsake.processor.model.result.AsyncDeclaration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Decides what the entries of a method hold of its answer. */
final class ValuePlanner {
  private ValuePlanner() {}

  static ValuePlan plan(MethodDeclaration method, String field, Suppressions suppressions) {
    Signature signature = method.signature();
    TypeName given = given(method);
    TypeName boxed = given.isPrimitive() ? given.withoutAnnotations().box() : given;
    return new ValuePlan(
        field,
        StoredTypes.of(given),
        given,
        boxed,
        method.returned().async().map(AsyncDeclaration::adapter),
        TypeVariables.mentioned(signature.typeVariables(), List.of(given)),
        treatment(method, suppressions));
  }

  /** What the handle gives: the result, or the future that an adapter makes of it. */
  private static TypeName given(MethodDeclaration method) {
    TypeName returned = method.signature().returns();
    return method.returned().async().isPresent() && returned instanceof ParameterizedTypeName recipe
        ? ParameterizedTypeName.get(
            ClassName.get(CompletableFuture.class), bound(recipe.typeArguments().get(0)))
        : returned;
  }

  private static TypeName bound(TypeName argument) {
    return argument instanceof WildcardTypeName wildcard
        ? wildcard.upperBounds().get(0)
        : argument;
  }

  private static Treatment treatment(MethodDeclaration method, Suppressions suppressions) {
    return new Treatment(
        method.result(),
        method.memoize().sharing().copy().value(),
        TypeVariables.areMentionedIn(given(method)),
        method.memoize().nulls().value() == Nulls.SKIP,
        OutcomesPlanner.plan(method, suppressions));
  }
}
