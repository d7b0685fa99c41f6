package io.keepsake.processor.emit.call;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import io.keepsake.processor.emit.spec.OpenMethod;
import io.keepsake.processor.emit.text.Parameters;
import io.keepsake.processor.emit.text.RuntimeNames;
import io.keepsake.processor.model.Parameter;
import io.keepsake.processor.model.change.PartSource;
import io.keepsake.processor.model.plan.ChangesPlan.Kept;
import io.keepsake.processor.model.plan.ChangesPlan.SelectionConstant;
import io.keepsake.processor.model.plan.ChangingPlan;
import io.keepsake.processor.model.plan.ChangingPlan.PassedArgument;
import io.keepsake.processor.model.plan.ChangingPlan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The expressions for the answers that a method changes, and for the parts of their keys. */
public final class SelectionCode {
  private SelectionCode() {}

  /** Declares the constant that names the answers. */
  public static FieldSpec constant(SelectionConstant constant) {
    CodeBlock.Builder code = CodeBlock.builder()
        .add("$T.to($S, $L)", RuntimeNames.SELECTION, constant.target(), constant.size());
    if (!constant.positions().isEmpty()) {
      List<CodeBlock> positions =
          constant.positions().stream().map(each -> CodeBlock.of("$L", each)).toList();
      code.add("$Z.by($L)", CodeBlock.join(positions, ", "));
    }
    constant.kept().ifPresent(kept -> code.add("$Z.opening($L)", opener(kept)));
    return FieldSpec.builder(RuntimeNames.SELECTION, constant.name())
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(code.build())
        .build();
  }

  private static CodeBlock opener(Kept kept) {
    if (kept.generated().isPresent()) {
      return CodeBlock.of("$T::$L", kept.generated().get(), OpenMethod.NAME);
    }
    CodeBlock name =
        kept.cacheName().map(each -> CodeBlock.of(".name($S)", each)).orElse(CodeBlock.of(""));
    return CodeBlock.of(
        "memos -> $T.open(memos,$W$T.of($S, $S, $S).memo($S, $S)$L)",
        RuntimeNames.CUSTOM_TABLE,
        RuntimeNames.MEMO_CLASS,
        kept.type().packageName(),
        String.join(".", kept.type().simpleNames()),
        kept.method(),
        kept.method(),
        kept.parameters(),
        name);
  }

  /** The parts of a key, as an array. */
  static CodeBlock parts(ChangingPlan method, Step step) {
    List<Parameter> parameters = method.head().signature().parameters();
    List<CodeBlock> values = step.parts().stream()
        .map(part -> method
            .copyOf(step, part)
            .map(local -> CodeBlock.of("$N.value()", local))
            .orElseGet(() -> component(part, parameters)))
        .toList();
    return CodeBlock.of("new $T[] {$L}", Object.class, Parameters.joined(values));
  }

  /** Declares a copy of an argument, as it is before the user's method is called. */
  static CodeBlock copy(PassedArgument passed, List<Parameter> parameters) {
    return CodeBlock.builder()
        .addStatement(
            "$T $N = $T.of(() -> $T.<$T>own($L))",
            RuntimeNames.PASSED,
            passed.local(),
            RuntimeNames.PASSED,
            RuntimeNames.KEYS,
            Object.class,
            component(passed.part(), parameters))
        .build();
  }

  /** Whether an argument is still what it was; what is stored under another key would be a wrong answer. */
  static CodeBlock isUnchanged(PartSource part, String local, List<Parameter> parameters) {
    return CodeBlock.of(
        "$T.areEqual($N.value(),$W$L)", RuntimeNames.KEYS, local, component(part, parameters));
  }

  /** A component of a key. */
  private static CodeBlock component(PartSource part, List<Parameter> parameters) {
    CodeBlock value = value(part, true, parameters);
    return part.sequence() ? CodeBlock.of("$T.sequence($L)", RuntimeNames.KEYS, value) : value;
  }

  /** A value, without what {@code @KeyBy} takes of it. */
  static CodeBlock argument(PartSource part, List<Parameter> parameters) {
    return value(part, false, parameters);
  }

  private static CodeBlock value(PartSource part, boolean isKey, List<Parameter> parameters) {
    List<String> calls = new ArrayList<>(part.calls());
    part.keyBy().filter(unused -> isKey).ifPresent(calls::add);
    CodeBlock cast = part.cast().map(type -> CodeBlock.of("($T) ", type)).orElse(CodeBlock.of(""));
    Parameter parameter = parameters.get(part.parameter());
    if (calls.isEmpty()) {
      return boxed(part.cast(), cast, parameter);
    }
    if (calls.size() == 1) {
      return CodeBlock.of(
          "$N == null ? null : $L$N.$N()", parameter.name(), cast, parameter.name(), calls.get(0));
    }
    CodeBlock.Builder chain =
        CodeBlock.builder().add("$T.ofNullable($N)", Optional.class, parameter.name());
    for (int i = 0; i < calls.size(); i++) {
      boolean isLast = i == calls.size() - 1;
      chain.add("$Z.map(each -> $Leach.$N())", isLast ? cast : CodeBlock.of(""), calls.get(i));
    }
    return chain.add("$Z.orElse(null)").build();
  }

  /** A box may be null, and then no key has it. */
  private static CodeBlock boxed(Optional<TypeName> to, CodeBlock cast, Parameter parameter) {
    TypeName type = parameter.type().withoutAnnotations();
    return to.isPresent() && !type.isPrimitive()
        ? CodeBlock.of(
            "$N == null ? null : $L$N.$LValue()",
            parameter.name(),
            cast,
            parameter.name(),
            to.get())
        : CodeBlock.of("$L$N", cast, parameter.name());
  }
}
