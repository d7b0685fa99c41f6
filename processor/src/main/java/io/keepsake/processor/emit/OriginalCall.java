package io.keepsake.processor.emit;

import com.palantir.javapoet.CodeBlock;
import io.keepsake.processor.model.plan.MethodHead;
import io.keepsake.processor.model.plan.TypePlan;

/** The call of the user's own method. */
final class OriginalCall {
  private OriginalCall() {}

  /** Calls it from the method that overrides it. */
  static CodeBlock fromOverride(TypePlan plan, MethodHead method) {
    CodeBlock receiver = switch (method.home()) {
      case INSTANCE, SHARED -> CodeBlock.of("super");
      case DELEGATE -> CodeBlock.of("this.$N", plan.owner().delegate());
      case STATIC, HELD -> CodeBlock.of("$T", plan.owner().type());
    };
    return CodeBlock.of(
        "$L.$N($L)",
        receiver,
        method.name(),
        Parameters.names(method.signature().parameters()));
  }

  /** Calls it from the handle; what computes later is started. */
  static CodeBlock fromHandle(TypePlan plan, MethodHead method) {
    CodeBlock plain = fromOverride(plan, method);
    CodeBlock call =
        method.isStatic() ? plain : CodeBlock.of("$T.$L", plan.head().name(), plain);
    return method.adapter().isPresent()
        ? CodeBlock.of("$T.start($L)", method.adapter().get(), call)
        : call;
  }

  /** Calls from the handle what callers call, where methods of the table could be meant instead. */
  static CodeBlock ofOverride(TypePlan plan, MethodHead method) {
    if (method.adapter().isPresent()) {
      return CodeBlock.of("answer($L)", Parameters.names(method.signature().parameters()));
    }
    return CodeBlock.of(
        method.isStatic() ? "$T.$N($L)" : "$T.this.$N($L)",
        plan.head().name(),
        method.name(),
        Parameters.names(method.signature().parameters()));
  }
}
