package io.keepsake.processor.emit.call;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.keepsake.When;
import io.keepsake.processor.emit.text.Parameters;
import io.keepsake.processor.emit.text.RuntimeNames;
import io.keepsake.processor.emit.text.Suppression;
import io.keepsake.processor.model.Signature;
import io.keepsake.processor.model.change.PartSource;
import io.keepsake.processor.model.plan.ChangingPlan;
import io.keepsake.processor.model.plan.ChangingPlan.Put;
import io.keepsake.processor.model.plan.ChangingPlan.Step;
import io.keepsake.processor.model.plan.TypePlan;
import io.keepsake.processor.model.plan.method.MethodPlan.Home;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.lang.model.element.Modifier;

/** The methods that call the user's, and change answers of others before or after that. */
public final class ChangingMethods {
  private final TypePlan plan;
  private final ChangingPlan method;
  private final ChangingPlan.Head head;
  private final Signature signature;
  private final String result;
  private final String failure;

  private ChangingMethods(TypePlan plan, ChangingPlan method) {
    this.plan = plan;
    this.method = method;
    this.head = method.head();
    this.signature = head.signature();
    this.result = method.locals().result();
    this.failure = method.locals().failure();
  }

  /** Prints the method. */
  public static MethodSpec of(TypePlan plan, ChangingPlan method) {
    return new ChangingMethods(plan, method).method();
  }

  private MethodSpec method() {
    MethodSpec.Builder spec =
        MethodSpec.methodBuilder(head.name()).addJavadoc("{@code $L.\n", head.doc());
    if (head.home().isStatic()) {
      spec.addModifiers(Modifier.STATIC);
    } else {
      spec.addAnnotation(Override.class);
    }
    head.visibility().ifPresent(spec::addModifiers);
    if (head.home() == Home.DELEGATE && head.visibility().isEmpty()) {
      spec.addModifiers(Modifier.PUBLIC);
    }
    return spec.addAnnotations(head.annotations())
        .addAnnotations(Suppression.of(head.lints()))
        .addTypeVariables(signature.typeVariables())
        .returns(signature.returns())
        .addParameters(Parameters.of(signature.parameters()))
        .varargs(signature.varargs())
        .addExceptions(signature.thrown())
        .addCode(copies())
        .addCode(method.isAsync() ? laterBody() : body())
        .build();
  }

  /** Copies of what the user's method, or its caller, may change before it is needed. */
  private CodeBlock copies() {
    CodeBlock.Builder code = CodeBlock.builder();
    method.passed().forEach(each -> code.add(SelectionCode.copy(each, signature.parameters())));
    return code.build();
  }

  private CodeBlock body() {
    CodeBlock.Builder code = CodeBlock.builder().add(changes(When.BEFORE));
    CodeBlock always = changes(When.ALWAYS);
    if (always.isEmpty()) {
      return code.add(call()).build();
    }
    return code.beginControlFlow("try")
        .add(call())
        .nextControlFlow("finally")
        .add(always)
        .endControlFlow()
        .build();
  }

  private CodeBlock call() {
    CodeBlock after = changes(When.AFTER);
    if (signature.returns().equals(TypeName.VOID)) {
      return CodeBlock.builder().addStatement("$L", original()).add(after).build();
    }
    if (after.isEmpty()) {
      return CodeBlock.builder().addStatement("return $L", original()).build();
    }
    return CodeBlock.builder()
        .addStatement("$T $N = $L", signature.returns(), result, original())
        .add(after)
        .addStatement("return $N", result)
        .build();
  }

  /** The body of a method whose result comes later. */
  private CodeBlock laterBody() {
    CodeBlock.Builder code = CodeBlock.builder().add(changes(When.BEFORE));
    CodeBlock always = changes(When.ALWAYS);
    CodeBlock after = changes(When.AFTER);
    if (always.isEmpty() && after.isEmpty()) {
      return code.addStatement("return $L", original()).build();
    }
    CodeBlock future = original();
    if (!always.isEmpty()) {
      String name = method.locals().handle();
      future = CodeBlock.of("$N", name);
      code.addStatement("$T $N", signature.returns(), name)
          .beginControlFlow("try")
          .addStatement("$N = $L", name, original())
          .nextControlFlow("catch ($T $N)", Throwable.class, failure)
          .add(always)
          .addStatement("throw $N", failure)
          .endControlFlow();
    }
    code.add(
        "return $T.then($L,$W($N, $N) -> {\n$>", RuntimeNames.COMPLETION, future, result, failure);
    if (!after.isEmpty()) {
      code.beginControlFlow("if ($N == null)", failure).add(after).endControlFlow();
    }
    return code.add(always).add("$<});\n").build();
  }

  private CodeBlock original() {
    return OriginalCall.fromOverride(
        plan, head.home(), head.name(), Parameters.names(signature.parameters()));
  }

  private CodeBlock changes(When when) {
    CodeBlock.Builder code = CodeBlock.builder();
    method.steps(when).forEach(step -> code.add(change(step)));
    return code.build();
  }

  private CodeBlock change(Step step) {
    CodeBlock changes = head.home().isStatic()
        ? CodeBlock.of("$T.global().changes()", RuntimeNames.MEMOS)
        : CodeBlock.of("this.$N", plan.changes().field());
    if (step.parts().isEmpty() && step.put().isEmpty()) {
      return CodeBlock.builder()
          .addStatement("$T.invalidate($L, $N)", RuntimeNames.CHANGES, changes, step.constant())
          .build();
    }
    CodeBlock parts = SelectionCode.parts(method, step);
    if (step.put().isEmpty()) {
      return CodeBlock.builder()
          .addStatement(
              "$T.invalidate($L,$W$N,$W() -> $L)",
              RuntimeNames.CHANGES,
              changes,
              step.constant(),
              parts)
          .build();
    }
    return CodeBlock.builder()
        .add(
            "$T.update($L,$W$N,$W() -> $L,$W$N -> {\n$>",
            RuntimeNames.CHANGES,
            changes,
            step.constant(),
            parts,
            method.locals().memo())
        .add(put(step, step.put().get()))
        .add("$<});\n")
        .build();
  }

  private CodeBlock put(Step step, Put put) {
    String memo = method.locals().memo();
    List<CodeBlock> arguments = new ArrayList<>();
    step.parts()
        .forEach(part -> arguments.add(SelectionCode.argument(part, signature.parameters())));
    CodeBlock value = put.value().parameter() == PartSource.RESULT
        ? CodeBlock.of("$N", result)
        : SelectionCode.argument(put.value(), signature.parameters());
    arguments.add(
        put.isFuture()
            ? CodeBlock.of("$T.completedFuture($L)", CompletableFuture.class, value)
            : value);
    CodeBlock handle = put.field()
        .map(field -> CodeBlock.of(head.home().isStatic() ? "$N" : "this.$N", field))
        .orElse(CodeBlock.of("$N", method.locals().handle()));
    CodeBlock isHandle = put.field().isPresent()
        ? CodeBlock.of("$N == $L", memo, handle)
        : CodeBlock.of("$N instanceof $T $L", memo, put.handle(), handle);
    List<CodeBlock> conditions = new ArrayList<>(List.of(isHandle));
    step.parts()
        .forEach(part -> method
            .copyOf(step, part)
            .map(local -> SelectionCode.isUnchanged(part, local, signature.parameters()))
            .ifPresent(conditions::add));
    return CodeBlock.builder()
        .beginControlFlow("if ($L)", CodeBlock.join(conditions, "$W&& "))
        .addStatement("$L.put($L)", handle, Parameters.joined(arguments))
        .endControlFlow()
        .build();
  }
}
