package io.keepsake.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.keepsake.processor.model.Signature;
import io.keepsake.processor.model.plan.MethodHead;
import io.keepsake.processor.model.plan.MethodPlan;
import io.keepsake.processor.model.plan.MethodPlan.LocalNames;
import io.keepsake.processor.model.plan.TypePlan;
import javax.lang.model.element.Modifier;

/** The method that callers call: it looks the answer up, and asks the user's method if there is none. */
final class OverrideMethod {
  private final TypePlan plan;
  private final MethodPlan method;
  private final MethodHead head;
  private final LocalNames names;

  private OverrideMethod(TypePlan plan, MethodPlan method) {
    this.plan = plan;
    this.method = method;
    this.head = method.head();
    this.names = method.locals();
  }

  static MethodSpec of(TypePlan plan, MethodPlan method) {
    return new OverrideMethod(plan, method).method();
  }

  private MethodSpec method() {
    Signature signature = head.signature();
    MethodSpec.Builder spec = MethodSpec.methodBuilder(head.name())
        .addJavadoc(
            "$L, answered from memory: $L.\n",
            Docs.signature(method),
            head.texts().policy());
    if (!head.isStatic()) {
      spec.addAnnotation(Override.class);
    }
    head.visibility().ifPresent(spec::addModifiers);
    if (head.isStatic()) {
      spec.addModifiers(Modifier.STATIC);
    }
    return spec.addAnnotations(head.annotations())
        .addAnnotations(Suppression.of(method.suppressed().method()))
        .addTypeVariables(signature.typeVariables())
        .returns(signature.returns())
        .addParameters(Parameters.of(signature.parameters()))
        .varargs(signature.varargs())
        .addExceptions(signature.thrown())
        .addCode(body())
        .build();
  }

  private CodeBlock body() {
    CodeBlock.Builder code = CodeBlock.builder();
    code.addStatement(
        head.isStatic() ? "$T $N = $N" : "$T $N = this.$N",
        method.names().handle(),
        names.memo(),
        method.names().field());
    if (head.home().isEarly()) {
      addEarlyCall(code);
    }
    if (method.value().adapter().isPresent()) {
      code.addStatement(
          "return $T.defer(() -> $N.answer($L))",
          method.value().adapter().get(),
          names.memo(),
          Parameters.names(head.signature().parameters()));
    } else {
      code.add(CallCode.of(
          method,
          CodeBlock.of("this"),
          CodeBlock.of("$N.", names.memo()),
          arguments -> OriginalCall.fromOverride(plan, head, arguments)));
    }
    return code.build();
  }

  private void addEarlyCall(CodeBlock.Builder code) {
    code.beginControlFlow("if ($N == null)", names.memo());
    String type = String.join(".", plan.owner().type().simpleNames());
    code.add(
        head.isStatic()
            ? "// called while $L is initialized, before there is a cache\n"
            : "// called by a constructor of $L, before there is a cache\n",
        type);
    code.addStatement("return $L", OriginalCall.fromOverride(plan, head));
    code.endControlFlow();
  }
}
