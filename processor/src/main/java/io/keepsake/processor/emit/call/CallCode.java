package io.keepsake.processor.emit.call;

import com.palantir.javapoet.CodeBlock;
import io.keepsake.processor.emit.entry.KeyCode;
import io.keepsake.processor.emit.entry.ValueCode;
import io.keepsake.processor.emit.text.Parameters;
import io.keepsake.processor.model.plan.key.KeyComponent;
import io.keepsake.processor.model.plan.method.MethodPlan;
import java.util.function.Function;

/**
 * What a call does: it looks the answer up, and asks the user's method if there is none.
 *
 * <p>The user's method is called by a statement of its own, not as an argument: others that are evaluated before it would
 * stay on the stack at each level of a recursion.
 */
public final class CallCode {
  private CallCode() {}

  /**
   * Prints it.
   *
   * @param instance the instance that is called
   * @param handle what stands before a call of the handle's methods
   * @param original the call of the user's method, by its arguments
   */
  public static CodeBlock of(
      MethodPlan method,
      CodeBlock instance,
      CodeBlock handle,
      Function<CodeBlock, CodeBlock> original) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (KeyComponent component : method.key().components()) {
      if (component.isDerived()) {
        code.addStatement(
            "$T $N = $L",
            component.type(),
            component.name(),
            KeyCode.fromArgument(component, instance));
      }
    }
    new TraceCode(method).addOuter(code);
    addLookup(code, method, handle, new HandedOverCode(method, instance).work(handle, original));
    addComputation(code, method, handle, original);
    return code.build();
  }

  private static void addLookup(
      CodeBlock.Builder code, MethodPlan method, CodeBlock handle, CodeBlock work) {
    CodeBlock key = Parameters.joined(method.key().components().stream()
        .map(component -> CodeBlock.of("$N", KeyCode.variable(component)))
        .toList());
    boolean departs = method.table().fresh().departs();
    String found = departs ? method.locals().flight() : method.locals().entry();
    code.addStatement("$T $N = $Lfind($L)", method.names().entry(), found, handle, key);
    addAnswer(code, method, handle, found);
    if (departs) {
      code.add("// what runs in another thread has copies of what a caller may change\n");
      code.addStatement(
          "$T $N = $LhandOver($N,$W$L)",
          method.names().entry(),
          method.locals().entry(),
          handle,
          found,
          work);
      addAnswer(code, method, handle, method.locals().entry());
    }
  }

  private static void addAnswer(
      CodeBlock.Builder code, MethodPlan method, CodeBlock handle, String entry) {
    code.beginControlFlow("if ($N.outcome == null)", entry);
    code.addStatement("return $L", ValueCode.read(method, handle, entry));
    code.endControlFlow();
  }

  private static void addComputation(
      CodeBlock.Builder code,
      MethodPlan method,
      CodeBlock handle,
      Function<CodeBlock, CodeBlock> original) {
    String entry = method.locals().entry();
    String failure = method.locals().failure();
    CodeBlock arguments = Parameters.names(method.head().signature().parameters());
    TraceCode trace = new TraceCode(method);
    code.beginControlFlow("try");
    trace.addBegin(code, handle);
    String value = method.locals().value();
    code.addStatement("$T $N = $L", method.value().given(), value, original.apply(arguments));
    code.addStatement("return $Lpublish($N, $N)", handle, entry, value);
    code.nextControlFlow("catch ($T $N)", Throwable.class, failure);
    if (method.value().keepsFailures()) {
      code.beginControlFlow("try");
      code.addStatement("$Lfail($N, $N)", handle, entry, failure);
      code.nextControlFlow("finally");
      addOutcome(code, entry, failure);
      code.endControlFlow();
    } else {
      addOutcome(code, entry, failure);
      addFailure(code, method, handle);
    }
    code.addStatement("throw $N", failure);
    trace.addEnd(code);
    code.endControlFlow();
  }

  private static void addOutcome(CodeBlock.Builder code, String entry, String failure) {
    code.add("// a plain write, which works even on an exhausted stack\n");
    code.addStatement("$N.outcome = $N", entry, failure);
  }

  private static void addFailure(CodeBlock.Builder code, MethodPlan method, CodeBlock handle) {
    CodeBlock fail = CodeBlock.of("$Lfail($N)", handle, method.locals().entry());
    if (!method.table().fresh().fallsBack()) {
      code.addStatement(fail);
      return;
    }
    String stale = method.locals().stale();
    code.addStatement("$T $N = $L", method.names().entry(), stale, fail);
    code.beginControlFlow("if ($N != null)", stale);
    code.add("// has expired, and there is none better\n");
    code.addStatement("return $L", ValueCode.read(method, handle, stale));
    code.endControlFlow();
  }
}
