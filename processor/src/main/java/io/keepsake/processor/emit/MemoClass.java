package io.keepsake.processor.emit;

import com.palantir.javapoet.TypeSpec;
import io.keepsake.processor.emit.call.BatchMethods;
import io.keepsake.processor.emit.call.ChangingMethods;
import io.keepsake.processor.emit.call.OverrideMethod;
import io.keepsake.processor.emit.codec.CodecClass;
import io.keepsake.processor.emit.entry.EntryClass;
import io.keepsake.processor.emit.handle.HandleClass;
import io.keepsake.processor.emit.spec.KeptCodeClass;
import io.keepsake.processor.emit.spec.OpenMethod;
import io.keepsake.processor.emit.text.Docs;
import io.keepsake.processor.emit.text.Suppression;
import io.keepsake.processor.model.plan.TypeHead.Frame;
import io.keepsake.processor.model.plan.TypePlan;
import io.keepsake.processor.model.plan.method.MethodPlan;
import javax.lang.model.element.Modifier;

/** The fifth stage: the class that is generated for a type. */
public final class MemoClass {
  private final TypePlan plan;

  private MemoClass(TypePlan plan) {
    this.plan = plan;
  }

  /** Prints a plan. */
  public static TypeSpec define(TypePlan plan) {
    return new MemoClass(plan).define();
  }

  private TypeSpec define() {
    TypeSpec.Builder type = head();
    type.addFields(HandleFields.of(plan));
    plan.constructors()
        .forEach(constructor -> type.addMethod(ConstructorMethod.of(plan, constructor)));
    ReadObjectMethod.of(plan).ifPresent(type::addMethod);
    for (MethodPlan method : plan.methods()) {
      type.addMethod(OverrideMethod.of(plan, method));
      type.addMethod(AccessorMethod.of(method));
    }
    plan.batches().forEach(batch -> type.addMethod(BatchMethods.of(plan, batch)));
    plan.changes().methods().forEach(method -> type.addMethod(ChangingMethods.of(plan, method)));
    if (plan.methods().stream().anyMatch(method -> method.table().tier().isPresent())) {
      type.addMethod(OpenMethod.of(plan));
    }
    plan.forwarded().forEach(method -> type.addMethod(ForwardingMethod.of(plan, method)));
    for (MethodPlan method : plan.methods()) {
      type.addType(HandleClass.of(plan, method));
      type.addType(EntryClass.of(method));
      method.table().tier().ifPresent(tier -> type.addType(CodecClass.of(method, tier)));
    }
    if (KeptCodeClass.isAsked(plan)) {
      type.addType(KeptCodeClass.of(plan));
    }
    return type.build();
  }

  private TypeSpec.Builder head() {
    TypeSpec.Builder type = TypeSpec.classBuilder(plan.head().name())
        .addJavadoc(Docs.type(plan))
        .addAnnotations(plan.head().annotations())
        .addAnnotations(Suppression.of(plan.head().lints()))
        .addModifiers(plan.head().modifiers().stream().sorted().toArray(Modifier[]::new))
        .addTypeVariables(plan.head().typeVariables())
        .alwaysQualify(plan.owner().qualified().stream().sorted().toArray(String[]::new));
    if (plan.head().frame() == Frame.EXTENDS) {
      type.superclass(plan.head().base());
    } else if (plan.head().frame() == Frame.WRAPS) {
      type.addSuperinterface(plan.head().base());
    }
    return type;
  }
}
