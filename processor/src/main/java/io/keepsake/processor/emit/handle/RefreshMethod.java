package io.keepsake.processor.emit.handle;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.keepsake.processor.emit.call.OriginalCall;
import io.keepsake.processor.emit.call.TraceCode;
import io.keepsake.processor.emit.entry.ValueCode;
import io.keepsake.processor.emit.text.Parameters;
import io.keepsake.processor.emit.text.Suppression;
import io.keepsake.processor.model.Lint;
import io.keepsake.processor.model.Signature;
import io.keepsake.processor.model.plan.TypePlan;
import io.keepsake.processor.model.plan.method.MethodPlan;
import javax.lang.model.element.Modifier;

/** The method of a handle that computes an answer anew while the old one is still given. */
final class RefreshMethod {
  private RefreshMethod() {}

  static MethodSpec of(TypePlan plan, MethodPlan method) {
    Signature signature = method.head().signature();
    return MethodSpec.methodBuilder("refresh")
        .addJavadoc(
            "Computes the answer for these arguments anew; until then the old one is given.\n")
        .addAnnotations(Suppression.of(method.suppressed().refresh()))
        .addModifiers(Modifier.PUBLIC)
        .addTypeVariables(signature.typeVariables())
        .returns(method.value().given())
        .addParameters(Parameters.of(signature.parameters()))
        .varargs(signature.varargs() && !signature.lints().contains(Lint.UNCHECKED))
        .addExceptions(signature.thrown())
        .addCode(body(plan, method))
        .build();
  }

  private static CodeBlock body(TypePlan plan, MethodPlan method) {
    String fresh = method.locals().fresh();
    String stale = method.locals().stale();
    String value = method.locals().value();
    CodeBlock.Builder code = CodeBlock.builder()
        .addStatement(
            "$T $N = $L",
            method.names().entry(),
            fresh,
            KeyMethods.probe(method, CodeBlock.of("$T.this", plan.head().name())))
        .addStatement("$T $N = renewable($N)", method.names().entry(), stale, fresh)
        .beginControlFlow("if ($N == null)", stale)
        .add(
            method.value().keepsFailures()
                ? CodeBlock.of("removeFailure($N);\n", fresh)
                : CodeBlock.of(""))
        .addStatement("return $L", OriginalCall.ofOverride(plan, method))
        .endControlFlow();
    if (method.relations().isTagged()) {
      code.addStatement("label($N)", fresh);
    }
    code.add(new TraceCode(method)
            .renewal(
                CodeBlock.of("$T $N", method.value().given().withoutAnnotations(), value),
                OriginalCall.fromHandle(plan, method)))
        .addStatement(
            "$N.$N = $L",
            fresh,
            method.value().field(),
            ValueCode.kept(method.value(), fresh, value));
    addReplacement(code, method);
    return code.addStatement("return $L", ValueCode.returned(method.value(), fresh, value))
        .build();
  }

  private static void addReplacement(CodeBlock.Builder code, MethodPlan method) {
    String fresh = method.locals().fresh();
    String stale = method.locals().stale();
    if (!method.value().treatment().skipsNull()) {
      code.addStatement("replace($N, $N)", stale, fresh);
      return;
    }
    code.beginControlFlow("if ($N == null)", method.locals().value())
        .addStatement("remove($N)", fresh)
        .nextControlFlow("else")
        .addStatement("replace($N, $N)", stale, fresh)
        .endControlFlow();
  }
}
