package io.keepsake.processor.emit.call;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.keepsake.processor.emit.text.Docs;
import io.keepsake.processor.emit.text.Parameters;
import io.keepsake.processor.emit.text.Suppression;
import io.keepsake.processor.model.Signature;
import io.keepsake.processor.model.plan.TypePlan;
import io.keepsake.processor.model.plan.method.MethodHead;
import io.keepsake.processor.model.plan.method.MethodPlan;
import javax.lang.model.element.Modifier;

/**
 * The method that callers call: it looks the answer up, and asks the user's method if there is none.
 *
 * <p>It names the handle's field wherever it needs the handle: a variable of it would stay on the stack at each level of a
 * recursion.
 */
public final class OverrideMethod {
  private final TypePlan plan;
  private final MethodPlan method;
  private final MethodHead head;

  private OverrideMethod(TypePlan plan, MethodPlan method) {
    this.plan = plan;
    this.method = method;
    this.head = method.head();
  }

  /** Prints the method. */
  public static MethodSpec of(TypePlan plan, MethodPlan method) {
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
    CodeBlock handle =
        CodeBlock.of(head.isStatic() ? "$N" : "this.$N", method.names().field());
    if (head.home().isEarly()) {
      addEarlyCall(code, handle);
    }
    if (method.value().adapter().isPresent()) {
      code.addStatement(
          "return $T.defer(() -> $L.answer($L))",
          method.value().adapter().get(),
          handle,
          Parameters.names(head.signature().parameters()));
    } else {
      code.add(CallCode.of(
          method,
          CodeBlock.of("this"),
          CodeBlock.of("$L.", handle),
          arguments -> OriginalCall.fromOverride(plan, head, arguments)));
    }
    return code.build();
  }

  private void addEarlyCall(CodeBlock.Builder code, CodeBlock handle) {
    code.beginControlFlow("if ($L == null)", handle);
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
