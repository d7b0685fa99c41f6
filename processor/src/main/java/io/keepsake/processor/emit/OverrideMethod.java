package io.keepsake.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.keepsake.processor.model.Signature;
import io.keepsake.processor.model.plan.KeyComponent;
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
    for (KeyComponent component : method.key().components()) {
      if (component.isDerived()) {
        code.addStatement(
            "$T $N = $L", component.type(), component.name(), KeyCode.fromArgument(component));
      }
    }
    addLookup(code);
    addComputation(code);
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

  private void addLookup(CodeBlock.Builder code) {
    CodeBlock key = Parameters.namesOfComponents(method.key().components());
    String entry = names.entry();
    code.addStatement("$T $N = $N.find($L)", method.names().entry(), entry, names.memo(), key);
    code.beginControlFlow("if ($N.outcome == null)", entry);
    code.addStatement("return $L", ValueCode.read(method, CodeBlock.of("$N.", names.memo())));
    code.endControlFlow();
  }

  private void addComputation(CodeBlock.Builder code) {
    String failure = names.failure();
    code.beginControlFlow("try");
    code.addStatement(
        "return $N.publish($N,$W$L)",
        names.memo(),
        names.entry(),
        OriginalCall.fromOverride(plan, head));
    code.nextControlFlow("catch ($T $N)", Throwable.class, failure);
    code.add("// a plain write, which works even on an exhausted stack\n");
    code.addStatement("$N.outcome = $N", names.entry(), failure);
    code.addStatement("$N.fail($N)", names.memo(), names.entry());
    code.addStatement("throw $N", failure);
    code.endControlFlow();
  }
}
