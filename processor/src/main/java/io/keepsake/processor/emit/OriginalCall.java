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

  /** Calls it from the handle. */
  static CodeBlock fromHandle(TypePlan plan, MethodHead method) {
    CodeBlock call = fromOverride(plan, method);
    return method.isStatic() ? call : CodeBlock.of("$T.$L", plan.head().name(), call);
  }

  /** Calls the method that overrides it from the handle, where methods of the table could be meant instead. */
  static CodeBlock ofOverride(TypePlan plan, MethodHead method) {
    return CodeBlock.of(
        method.isStatic() ? "$T.$N($L)" : "$T.this.$N($L)",
        plan.head().name(),
        method.name(),
        Parameters.names(method.signature().parameters()));
  }
}
