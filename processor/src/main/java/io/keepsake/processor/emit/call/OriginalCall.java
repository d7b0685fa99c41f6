package io.keepsake.processor.emit.call;

import com.palantir.javapoet.CodeBlock;
import io.keepsake.processor.emit.text.Parameters;
import io.keepsake.processor.model.plan.TypePlan;
import io.keepsake.processor.model.plan.method.MethodHead;
import io.keepsake.processor.model.plan.method.MethodPlan;
import io.keepsake.processor.model.plan.method.MethodPlan.Home;

/** The call of the user's own method. */
public final class OriginalCall {
  private OriginalCall() {}

  /** Calls it from the method that overrides it. */
  static CodeBlock fromOverride(TypePlan plan, MethodHead method) {
    return fromOverride(plan, method, Parameters.names(method.signature().parameters()));
  }

  /** Calls it from the method that overrides it, with other arguments than that was given. */
  static CodeBlock fromOverride(TypePlan plan, MethodHead method, CodeBlock arguments) {
    return fromOverride(plan, method.home(), method.name(), arguments);
  }

  /** Calls a method from the one that overrides it. */
  static CodeBlock fromOverride(TypePlan plan, Home home, String name, CodeBlock arguments) {
    CodeBlock receiver = switch (home) {
      case INSTANCE, SHARED -> CodeBlock.of("super");
      case DELEGATE -> CodeBlock.of("this.$N", plan.owner().delegate());
      case STATIC, HELD -> CodeBlock.of("$T", plan.owner().type());
    };
    return CodeBlock.of("$L.$N($L)", receiver, name, arguments);
  }

  /** Calls it from the handle; what computes later is started. */
  public static CodeBlock fromHandle(TypePlan plan, MethodPlan method) {
    return fromHandle(plan, method, Parameters.names(method.head().signature().parameters()));
  }

  /** Calls it from the handle with these arguments. */
  public static CodeBlock fromHandle(TypePlan plan, MethodPlan method, CodeBlock arguments) {
    CodeBlock plain = fromOverride(plan, method.head(), arguments);
    CodeBlock call =
        method.head().isStatic() ? plain : CodeBlock.of("$T.$L", plan.head().name(), plain);
    return method
        .value()
        .adapter()
        .map(adapter -> CodeBlock.of("$T.start($L)", adapter, call))
        .orElse(call);
  }

  /** Calls from the handle what callers call, where methods of the table could be meant instead. */
  public static CodeBlock ofOverride(TypePlan plan, MethodPlan method) {
    return ofOverride(plan, method, Parameters.names(method.head().signature().parameters()));
  }

  /** Calls from the handle what callers call, with these arguments. */
  static CodeBlock ofOverride(TypePlan plan, MethodPlan method, CodeBlock arguments) {
    MethodHead head = method.head();
    if (method.value().adapter().isPresent()) {
      return CodeBlock.of("answer($L)", arguments);
    }
    return CodeBlock.of(
        head.isStatic() ? "$T.$N($L)" : "$T.this.$N($L)",
        plan.head().name(),
        head.name(),
        arguments);
  }
}
