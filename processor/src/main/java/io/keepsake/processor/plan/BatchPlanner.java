package io.keepsake.processor.plan;

import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import io.keepsake.processor.model.Parameter;
import io.keepsake.processor.model.Signature;
import io.keepsake.processor.model.batch.BatchDeclaration;
import io.keepsake.processor.model.batch.BatchMatch;
import io.keepsake.processor.model.plan.BatchPlan;
import io.keepsake.processor.model.plan.BatchPlan.Keys;
import io.keepsake.processor.model.plan.BatchPlan.Locals;
import io.keepsake.processor.model.plan.ChangingPlan;
import io.keepsake.processor.model.plan.TypeHead;
import io.keepsake.processor.model.plan.key.KeyComponent;
import io.keepsake.processor.model.plan.method.MethodPlan;
import io.keepsake.processor.model.type.TypeDeclaration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Plans the methods of one generated class that give many answers of a memoized one. */
final class BatchPlanner {
  private final TypeDeclaration type;
  private final TypeHead head;
  private final List<MethodPlan> memoized;

  /**
   * Creates a planner.
   *
   * @param memoized the memoized methods of the class
   */
  BatchPlanner(TypeDeclaration type, TypeHead head, List<MethodPlan> memoized) {
    this.type = type;
    this.head = head;
    this.memoized = memoized;
  }

  List<BatchPlan> plan() {
    return type.batches().stream().map(this::plan).toList();
  }

  private BatchPlan plan(BatchDeclaration batch) {
    BatchMatch match = batch.match().orElseThrow();
    MethodPlan partner = memoized.stream()
        .filter(method -> method.names().accessor().equals(match.handle()))
        .findFirst()
        .orElseThrow();
    UniqueNames names = UniqueNames.besides(taken(partner));
    Signature signature = signature(batch.signature(), match, partner, names);
    String element =
        partner.head().signature().parameters().get(match.element()).name();
    return new BatchPlan(
        new ChangingPlan.Head(
            batch.header().name(),
            partner.head().home(),
            MethodPlanner.visibility(batch.header().modifiers()),
            signature,
            batch.header().annotations(),
            new Suppressions(head).ofCopy(signature, batch.header().annotations(), true),
            batch.header().name() + "(" + batch.header().parameters() + ")"),
        partner,
        new Keys(
            match.keys(),
            match.container(),
            keyType(signature.parameters().get(match.keys()).type()),
            element,
            UniqueNames.besides(TakenNames.types(type)).claim("K")),
        new Locals(names.claim("memo"), names.claim("batch"), names.claim("failure")));
  }

  private Set<String> taken(MethodPlan partner) {
    Set<String> names = new HashSet<>(MethodPlanner.CALLED);
    names.add("Batch");
    names.add(type.shape().name().simpleNames().get(0));
    names.add(partner.names().entry().simpleName());
    partner.head().signature().parameters().forEach(parameter -> names.add(parameter.name()));
    partner.key().components().stream().map(KeyComponent::name).forEach(names::add);
    return names;
  }

  /** What both methods have is called as in the memoized one, for the code that makes keys of it. */
  private static Signature signature(
      Signature own, BatchMatch match, MethodPlan partner, UniqueNames names) {
    List<Parameter> parameters = new ArrayList<>();
    for (int i = 0; i < own.parameters().size(); i++) {
      Parameter parameter = own.parameters().get(i);
      int source = match.sources().get(i);
      String name = source == BatchMatch.NONE
          ? names.claim(parameter.name())
          : partner.head().signature().parameters().get(source).name();
      parameters.add(
          new Parameter(name, parameter.type(), parameter.annotations(), parameter.nullness()));
    }
    return new Signature(
        own.typeVariables(),
        own.returns(),
        parameters,
        own.varargs(),
        own.thrown(),
        own.lints(),
        own.callLints());
  }

  private static TypeName keyType(TypeName container) {
    TypeName argument = ((ParameterizedTypeName) container).typeArguments().get(0);
    return argument instanceof WildcardTypeName wildcard
        ? wildcard.upperBounds().get(0)
        : argument;
  }
}
