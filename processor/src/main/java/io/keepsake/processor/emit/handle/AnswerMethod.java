package io.keepsake.processor.emit.handle;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.keepsake.processor.emit.call.CallCode;
import io.keepsake.processor.emit.call.OriginalCall;
import io.keepsake.processor.emit.text.Parameters;
import io.keepsake.processor.emit.text.Suppression;
import io.keepsake.processor.model.Signature;
import io.keepsake.processor.model.plan.TypePlan;
import io.keepsake.processor.model.plan.method.MethodPlan;
import javax.lang.model.element.Modifier;

/** The method of a handle that is called when somebody asks the result of a call for its value. */
final class AnswerMethod {
  private AnswerMethod() {}

  static MethodSpec of(TypePlan plan, MethodPlan method) {
    Signature signature = method.head().signature();
    return MethodSpec.methodBuilder("answer")
        .addAnnotations(Suppression.of(method.suppressed().refresh()))
        .addModifiers(Modifier.PRIVATE)
        .addTypeVariables(signature.typeVariables())
        .returns(method.value().given())
        .addParameters(Parameters.of(signature.parameters()))
        .addExceptions(signature.thrown())
        .addCode(CallCode.of(
            method,
            CodeBlock.of("$T.this", plan.head().name()),
            CodeBlock.of(""),
            arguments -> OriginalCall.fromHandle(plan, method, arguments)))
        .build();
  }
}
