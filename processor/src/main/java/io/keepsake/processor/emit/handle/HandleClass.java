package io.keepsake.processor.emit.handle;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.keepsake.processor.emit.call.BatchMethods;
import io.keepsake.processor.emit.call.HandedOverCode;
import io.keepsake.processor.emit.call.TraceCode;
import io.keepsake.processor.emit.entry.SlotCode;
import io.keepsake.processor.emit.spec.LifetimeCode;
import io.keepsake.processor.emit.spec.SpecCode;
import io.keepsake.processor.emit.spec.TierCode;
import io.keepsake.processor.emit.text.Docs;
import io.keepsake.processor.emit.text.RuntimeNames;
import io.keepsake.processor.emit.text.Suppression;
import io.keepsake.processor.model.Lint;
import io.keepsake.processor.model.plan.TypePlan;
import io.keepsake.processor.model.plan.method.MethodPlan;
import io.keepsake.processor.model.plan.method.MethodPlan.Home;
import io.keepsake.processor.model.plan.method.OutcomesPlan;
import io.keepsake.processor.model.plan.table.TableKind;
import io.keepsake.processor.model.plan.table.TierPlan;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The nested class that is both the table of a method and its handle. */
public final class HandleClass {
  private final TypePlan plan;
  private final MethodPlan method;

  private HandleClass(TypePlan plan, MethodPlan method) {
    this.plan = plan;
    this.method = method;
  }

  /** Prints the class for a method. */
  public static TypeSpec of(TypePlan plan, MethodPlan method) {
    return new HandleClass(plan, method).define();
  }

  private TypeSpec define() {
    TypeSpec.Builder type = head();
    KeyMethods keys = new KeyMethods(method);
    method.table().tier().ifPresent(tier -> type.addField(TierCode.constant(method, tier)));
    Optional<OutcomesPlan> outcomes = method.value().outcomes();
    outcomes
        .flatMap(OutcomesPlan::lifetime)
        .ifPresent(lifetime -> type.addField(LifetimeCode.constant(lifetime)));
    type.addMethod(constructor());
    type.addMethod(keys.peek());
    type.addMethod(keys.contains());
    type.addMethod(PutMethod.of(method));
    type.addMethod(keys.invalidate());
    type.addMethod(keys.take());
    if (method.head().home() != Home.SHARED || !method.key().hasMembers()) {
      type.addMethod(RefreshMethod.of(plan, method));
    }
    if (method.value().adapter().isPresent()) {
      type.addMethod(AnswerMethod.of(plan, method));
    }
    type.addMethod(FindMethod.of(method));
    type.addMethod(PublishMethod.of(method));
    if (!method.value().treatment().isPlain()) {
      type.addMethod(ReadMethod.of(method));
    }
    type.addMethod(
        method.value().keepsFailures()
            ? FlightMethods.failKeeping(method)
            : FlightMethods.fail(method));
    if (method.table().fresh().departs()) {
      type.addMethod(HandedOverCode.handOver(method));
      if (HandedOverCode.isChecked(method)) {
        type.addMethod(HandedOverCode.publishChecked(method));
      }
    }
    BatchMethods.lookup(plan, method).ifPresent(type::addMethod);
    new TraceCode(method).addMethods(plan, type);
    method.table().hooks().ifPresent(hooks -> new HookMethods(method, hooks).addTo(type));
    outcomes.ifPresent(each -> new OutcomeMethods(plan, method, each).addTo(type));
    return type.build();
  }

  private TypeSpec.Builder head() {
    TypeSpec.Builder type = TypeSpec.classBuilder(method.names().handle())
        .addJavadoc("The answers of $L.\n", Docs.signature(method))
        .addAnnotations(Suppression.of(lints()))
        .superclass(ParameterizedTypeName.get(
            RuntimeNames.table(method.table().kind()),
            method.names().entry(),
            method.table().answer()));
    method.head().visibility().ifPresent(type::addModifiers);
    if (method.head().isStatic()) {
      type.addModifiers(Modifier.STATIC);
    }
    return type.addModifiers(Modifier.FINAL);
  }

  private Set<Lint> lints() {
    Set<Lint> lints = EnumSet.noneOf(Lint.class);
    lints.addAll(method.suppressed().handle());
    method.table().tier().ifPresent(tier -> lints.addAll(tier.stores().lints()));
    method.table().hooks().ifPresent(hooks -> lints.addAll(hooks.lints()));
    method.value().outcomes().ifPresent(outcomes -> lints.addAll(outcomes.lints()));
    return lints;
  }

  private MethodSpec constructor() {
    CodeBlock spec = method.head().home() == Home.SHARED
        ? CodeBlock.of("$N", method.names().spec())
        : SpecCode.of(plan.owner(), method);
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PRIVATE)
        .addParameter(RuntimeNames.MEMOS, "memos");
    Optional<TierPlan> tier = method.table().tier();
    if (tier.isPresent()) {
      constructor.addStatement("super(memos,$W$L,$W$L)", spec, TierCode.arguments(tier.get()));
    } else if (method.table().kind() == TableKind.SLOTS) {
      constructor.addStatement("super(memos,$W$L,$W$L)", spec, SlotCode.count(method));
    } else {
      constructor.addStatement("super(memos,$W$L)", spec);
    }
    for (String inherited : method.relations().inherits()) {
      constructor.addStatement(
          tier.isPresent() ? "answersFor($S,$W$T::writePart)" : "answersFor($S)",
          tier.isPresent()
              ? new Object[] {inherited, method.names().entry()}
              : new Object[] {inherited});
    }
    return constructor.build();
  }
}
