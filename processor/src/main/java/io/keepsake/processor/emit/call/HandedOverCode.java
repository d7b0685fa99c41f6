package io.keepsake.processor.emit.call;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.keepsake.processor.emit.entry.EntryValueMethods;
import io.keepsake.processor.emit.entry.KeyCode;
import io.keepsake.processor.emit.entry.ValueCode;
import io.keepsake.processor.emit.text.Parameters;
import io.keepsake.processor.emit.text.RuntimeNames;
import io.keepsake.processor.model.Parameter;
import io.keepsake.processor.model.key.KeyKind;
import io.keepsake.processor.model.plan.key.KeyComponent;
import io.keepsake.processor.model.plan.method.MethodPlan;
import io.keepsake.processor.model.plan.method.MethodPlan.LocalNames;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** A computation that may run in another thread, after its caller has gone on and perhaps changed its arguments. */
public final class HandedOverCode {
  private final MethodPlan method;
  private final LocalNames names;
  private final CodeBlock instance;

  HandedOverCode(MethodPlan method, CodeBlock instance) {
    this.method = method;
    this.instance = instance;
    this.names = method.locals();
  }

  /** The computation: it has copies of what the entry holds, so that question and answer belong together. */
  CodeBlock work(CodeBlock handle, Function<CodeBlock, CodeBlock> original) {
    CodeBlock call = original.apply(arguments());
    return isChecked(method)
        ? CodeBlock.of("() ->$W$Lpublish($N,$W$L,$W$L)", handle, names.flight(), call, question())
        : CodeBlock.of("() ->$W$Lpublish($N,$W$L)", handle, names.flight(), call);
  }

  private CodeBlock arguments() {
    return Parameters.joined(
        method.head().signature().parameters().stream().map(this::argument).toList());
  }

  private CodeBlock argument(Parameter parameter) {
    Optional<KeyComponent> component = method.key().components().stream()
        .filter(each -> each.parameter().equals(parameter.name()))
        .filter(each -> each.keyBy().isEmpty() && each.kind().isMutable())
        .findFirst();
    if (component.isEmpty()) {
      return CodeBlock.of("$N", parameter.name());
    }
    CodeBlock copy = copy(component.get(), CodeBlock.of("$N", names.flight()));
    TypeName type = parameter.type().withoutAnnotations();
    return isCast(component.get(), type) ? CodeBlock.of("($T) $L", type, copy) : copy;
  }

  /** Copies what an entry holds of an argument that somebody may change. */
  static CodeBlock copy(KeyComponent component, CodeBlock entry) {
    CodeBlock field = CodeBlock.of("$L.$N", entry, component.name());
    return switch (component.kind()) {
      case ARRAY -> CodeBlock.of("($L == null ? null : $L.clone())", field, field);
      case DEEP_ARRAY, ANYTHING -> CodeBlock.of("$T.own($L)", RuntimeNames.KEYS, field);
      case CLONED ->
        CodeBlock.of("($L == null ? null : ($T) $L.clone())", field, component.type(), field);
      default -> CodeBlock.of("$T.snapshot($L)", RuntimeNames.KEYS, field);
    };
  }

  /** Whether the copy has lost what the parameter's type says. */
  static boolean isCast(KeyComponent component, TypeName type) {
    return switch (component.kind()) {
      case ARRAY, DEEP_ARRAY -> !component.type().equals(type);
      default -> component.kind().isCollection() && !EntryValueMethods.isChecked(type);
    };
  }

  /** What is asked for, as it is after the computation. */
  private CodeBlock question() {
    List<CodeBlock> parts = method.key().components().stream()
        .map(component -> isAskedAgain(component)
            ? KeyCode.fromArgument(component, instance)
            : CodeBlock.of("$N.$N", names.flight(), component.name()))
        .toList();
    return CodeBlock.of("new $T($L)", method.names().entry(), Parameters.joined(parts));
  }

  /** Whether an argument that is not copied may turn into another question. */
  public static boolean isChecked(MethodPlan method) {
    return method.key().components().stream().anyMatch(HandedOverCode::isAskedAgain);
  }

  private static boolean isAskedAgain(KeyComponent component) {
    return component.keyBy().isPresent()
        || component.maker().isPresent()
        || component.kind() == KeyKind.ANYTHING;
  }

  /** The way into the runtime, for the method that overrides the user's. */
  public static MethodSpec handOver(MethodPlan method) {
    String entry = method.locals().entry();
    return MethodSpec.methodBuilder("handOver")
        .addModifiers(Modifier.PRIVATE)
        .returns(method.names().entry())
        .addParameter(method.names().entry(), entry)
        .addParameter(RuntimeNames.WORK, "work")
        .addStatement("return elsewhere($N, work)", entry)
        .build();
  }

  /** The end of a computation whose argument may have changed. */
  public static MethodSpec publishChecked(MethodPlan method) {
    String entry = method.locals().entry();
    String value = method.locals().value();
    return MethodSpec.methodBuilder("publish")
        .addModifiers(Modifier.PRIVATE)
        .addTypeVariables(method.value().typeVariables())
        .addParameter(method.names().entry(), entry)
        .addParameter(method.value().given(), value)
        .addParameter(method.names().entry(), "asked")
        .beginControlFlow("if ($N.sameKey(asked))", entry)
        .addStatement("publish($N, $N)", entry, value)
        .nextControlFlow("else")
        .addCode("// an argument has changed meanwhile\n")
        .addStatement(
            "$N.$N = $L",
            entry,
            method.value().field(),
            ValueCode.kept(method.value(), entry, value))
        .addStatement("stray($N)", entry)
        .endControlFlow()
        .build();
  }
}
