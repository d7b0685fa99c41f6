package io.keepsake.processor.emit;

import com.palantir.javapoet.CodeBlock;
import io.keepsake.processor.model.plan.KeyComponent;
import io.keepsake.processor.model.plan.MethodPlan;

/** What a call does: it looks the answer up, and asks the user's method if there is none. */
final class CallCode {
  private CallCode() {}

  /**
   * Prints it.
   *
   * @param handle what stands before a call of the handle's methods
   * @param original the call of the user's method
   */
  static CodeBlock of(MethodPlan method, CodeBlock handle, CodeBlock original) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (KeyComponent component : method.key().components()) {
      if (component.isDerived()) {
        code.addStatement(
            "$T $N = $L", component.type(), component.name(), KeyCode.fromArgument(component));
      }
    }
    addLookup(code, method, handle);
    addComputation(code, method, handle, original);
    return code.build();
  }

  private static void addLookup(CodeBlock.Builder code, MethodPlan method, CodeBlock handle) {
    CodeBlock key = Parameters.namesOfComponents(method.key().components());
    String entry = method.locals().entry();
    code.addStatement("$T $N = $Lfind($L)", method.names().entry(), entry, handle, key);
    code.beginControlFlow("if ($N.outcome == null)", entry);
    code.addStatement("return $L", ValueCode.read(method, handle));
    code.endControlFlow();
  }

  private static void addComputation(
      CodeBlock.Builder code, MethodPlan method, CodeBlock handle, CodeBlock original) {
    String entry = method.locals().entry();
    String failure = method.locals().failure();
    code.beginControlFlow("try");
    code.addStatement("return $Lpublish($N,$W$L)", handle, entry, original);
    code.nextControlFlow("catch ($T $N)", Throwable.class, failure);
    code.add("// a plain write, which works even on an exhausted stack\n");
    code.addStatement("$N.outcome = $N", entry, failure);
    code.addStatement("$Lfail($N)", handle, entry);
    code.addStatement("throw $N", failure);
    code.endControlFlow();
  }
}
