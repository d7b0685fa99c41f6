package io.keepsake.processor.emit.call;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.keepsake.processor.emit.entry.KeyCode;
import io.keepsake.processor.emit.text.Parameters;
import io.keepsake.processor.emit.text.RuntimeNames;
import io.keepsake.processor.emit.text.Suppression;
import io.keepsake.processor.model.Lint;
import io.keepsake.processor.model.Parameter;
import io.keepsake.processor.model.TypeVariables;
import io.keepsake.processor.model.key.KeyKind;
import io.keepsake.processor.model.plan.TypePlan;
import io.keepsake.processor.model.plan.key.KeyComponent;
import io.keepsake.processor.model.plan.method.MethodPlan;
import io.keepsake.processor.model.plan.method.MethodPlan.LocalNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** What the method that overrides a tracked one, and its handle, have beside those of others. */
public final class TraceCode {
  private final MethodPlan method;
  private final LocalNames names;

  /** Creates the code for a method; nothing, if it is not tracked. */
  public TraceCode(MethodPlan method) {
    this.method = method;
    this.names = method.locals();
  }

  // ---- around a computation

  /** Remembers what the thread is computing. */
  void addOuter(CodeBlock.Builder code) {
    method.trace().ifPresent(trace -> {
      code.addStatement(
          "$T $N = $T.here()", RuntimeNames.TRACING, trace.tracing(), RuntimeNames.TRACING);
      code.addStatement("$T $N = $N.current", RuntimeNames.TRACE, trace.outer(), trace.tracing());
    });
  }

  /** Begins to note what is read. */
  void addBegin(CodeBlock.Builder code, CodeBlock handle) {
    method
        .trace()
        .ifPresent(
            trace -> code.addStatement("$Ltrack($N, $N)", handle, trace.tracing(), names.entry()));
  }

  /** Goes on with what the thread computed before. */
  void addEnd(CodeBlock.Builder code) {
    method.trace().ifPresent(trace -> {
      code.nextControlFlow("finally");
      code.addStatement("$N.current = $N", trace.tracing(), trace.outer());
    });
  }

  /** Computes an answer that is to take the place of another one. */
  public CodeBlock renewal(CodeBlock declaration, CodeBlock assignment) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (method.trace().isEmpty()) {
      return code.addStatement("$L = $L", declaration, assignment).build();
    }
    code.addStatement(declaration);
    addOuter(code);
    code.beginControlFlow("try")
        .addStatement("traceAnew($N, $N)", method.trace().get().tracing(), names.fresh())
        .addStatement("$N = $L", names.value(), assignment);
    addEnd(code);
    return code.endControlFlow().addStatement("seal($N)", names.fresh()).build();
  }

  // ---- in the handle

  /** The way into the runtime, for the method that overrides the user's; and the way back. */
  public void addMethods(TypePlan plan, TypeSpec.Builder handle) {
    method.trace().ifPresent(trace -> {
      handle.addMethod(MethodSpec.methodBuilder("track")
          .addModifiers(Modifier.PRIVATE)
          .addParameter(RuntimeNames.TRACING, trace.tracing())
          .addParameter(method.names().entry(), names.entry())
          .addStatement("trace($N, $N)", trace.tracing(), names.entry())
          .build());
      handle.addMethod(recall(plan));
    });
  }

  private MethodSpec recall(TypePlan plan) {
    List<CodeBlock> arguments = new ArrayList<>();
    boolean isCast = false;
    for (Parameter parameter : method.head().signature().parameters()) {
      KeyComponent component = method.key().components().stream()
          .filter(each -> each.parameter().equals(parameter.name()))
          .findFirst()
          .orElseThrow();
      TypeName type = parameter.type().withoutAnnotations();
      boolean casts = casts(component, type);
      CodeBlock argument = argument(component);
      arguments.add(casts ? CodeBlock.of("($T) $L", type, argument) : argument);
      isCast |= casts;
    }
    MethodSpec.Builder spec = MethodSpec.methodBuilder("recall").addAnnotation(Override.class);
    if (isCast) {
      spec.addAnnotations(Suppression.of(Set.of(Lint.UNCHECKED)));
    }
    return spec.addModifiers(Modifier.PROTECTED)
        .addParameter(method.names().entry(), names.entry())
        .addException(Throwable.class)
        .addStatement(OriginalCall.ofOverride(plan, method, Parameters.joined(arguments)))
        .build();
  }

  private CodeBlock argument(KeyComponent component) {
    CodeBlock entry = CodeBlock.of("$N", names.entry());
    return component.kind().isMutable() || component.kind() == KeyKind.ANYTHING
        ? HandedOverCode.copy(component, entry)
        : KeyCode.part(component, entry);
  }

  private static boolean casts(KeyComponent component, TypeName type) {
    return component.kind().isMutable()
        ? HandedOverCode.isCast(component, type)
        : TypeVariables.areMentionedIn(type);
  }
}
