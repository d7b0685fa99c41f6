package io.keepsake.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import io.keepsake.processor.emit.call.SelectionCode;
import io.keepsake.processor.emit.spec.SpecCode;
import io.keepsake.processor.emit.text.RuntimeNames;
import io.keepsake.processor.model.plan.OwnerPlan.Serial;
import io.keepsake.processor.model.plan.TypeHead.Frame;
import io.keepsake.processor.model.plan.TypePlan;
import io.keepsake.processor.model.plan.method.MethodPlan;
import io.keepsake.processor.model.plan.method.MethodPlan.Home;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The fields of a generated class: what stands for the type, the handles, and what a wrapper wraps. */
final class HandleFields {
  private HandleFields() {}

  static List<FieldSpec> of(TypePlan plan) {
    List<FieldSpec> fields = new ArrayList<>();
    if (plan.owner().serial() != Serial.NONE) {
      fields.add(FieldSpec.builder(TypeName.LONG, "serialVersionUID")
          .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
          .initializer("1L")
          .build());
    }
    if (!plan.methods().isEmpty()) {
      fields.add(owner(plan));
    }
    plan.changes().constants().forEach(constant -> fields.add(SelectionCode.constant(constant)));
    for (MethodPlan method : plan.methods()) {
      if (method.head().home() == Home.SHARED) {
        fields.add(spec(plan, method));
      }
      fields.add(handle(plan, method));
    }
    if (plan.changes().hasField()) {
      fields.add(FieldSpec.builder(RuntimeNames.CHANGES, plan.changes().field(), Modifier.PRIVATE)
          .addModifiers(once(plan))
          .build());
    }
    if (plan.head().frame() == Frame.WRAPS && !plan.constructors().isEmpty()) {
      fields.add(FieldSpec.builder(
              plan.head().base(), plan.owner().delegate(), Modifier.PRIVATE, Modifier.FINAL)
          .build());
    }
    return fields;
  }

  private static FieldSpec owner(TypePlan plan) {
    List<CodeBlock> methods =
        plan.owner().methods().stream().map(name -> CodeBlock.of("$S", name)).toList();
    return FieldSpec.builder(RuntimeNames.MEMO_CLASS, plan.owner().constant())
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(
            "$T.of($S, $S,$W$L)",
            RuntimeNames.MEMO_CLASS,
            plan.owner().type().packageName(),
            String.join(".", plan.owner().type().simpleNames()),
            CodeBlock.join(methods, ",$W"))
        .build();
  }

  private static FieldSpec spec(TypePlan plan, MethodPlan method) {
    return FieldSpec.builder(RuntimeNames.MEMO_SPEC, method.names().spec())
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(SpecCode.of(plan.owner(), method))
        .build();
  }

  /** Whoever reads an instance back assigns what was not written; final fields could not be assigned there. */
  private static Modifier[] once(TypePlan plan) {
    return switch (plan.owner().serial()) {
      case NONE -> new Modifier[] {Modifier.FINAL};
      case MADE -> new Modifier[] {Modifier.FINAL, Modifier.TRANSIENT};
      case RESTORED -> new Modifier[] {Modifier.TRANSIENT};
    };
  }

  private static FieldSpec handle(TypePlan plan, MethodPlan method) {
    FieldSpec.Builder field =
        FieldSpec.builder(method.names().handle(), method.names().field(), Modifier.PRIVATE);
    if (!method.head().isStatic()) {
      return field.addModifiers(once(plan)).build();
    }
    return field
        .addModifiers(Modifier.STATIC, Modifier.FINAL)
        .initializer("new $T($T.global())", method.names().handle(), RuntimeNames.MEMOS)
        .build();
  }
}
