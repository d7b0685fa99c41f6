package io.keepsake.processor.emit.handle;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import io.keepsake.processor.emit.entry.EntryValueMethods;
import io.keepsake.processor.emit.spec.LifetimeCode;
import io.keepsake.processor.emit.text.Suppression;
import io.keepsake.processor.model.Lint;
import io.keepsake.processor.model.outcome.AskedMethod;
import io.keepsake.processor.model.plan.TypePlan;
import io.keepsake.processor.model.plan.method.MethodPlan;
import io.keepsake.processor.model.plan.method.OutcomesPlan;
import io.keepsake.processor.model.plan.method.OutcomesPlan.Asking;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The methods of a handle that tell which answers are kept, and how long. */
final class OutcomeMethods {
  private final TypePlan plan;
  private final MethodPlan method;
  private final OutcomesPlan outcomes;
  private final Asking asking;
  private final HookArguments arguments;

  OutcomeMethods(TypePlan plan, MethodPlan method, OutcomesPlan outcomes) {
    this.plan = plan;
    this.method = method;
    this.outcomes = outcomes;
    this.asking = outcomes.asking();
    this.arguments = new HookArguments(method, asking.key(), asking.value());
  }

  void addTo(TypeSpec.Builder handle) {
    outcomes.lifetime().ifPresent(lifetime -> handle.addMethod(LifetimeCode.method()));
    if (asking.isConditional()) {
      handle.addMethod(keeps());
    }
    asking.ttlFrom().ifPresent(asked -> handle.addMethod(life(asked)));
    if (outcomes.keepsFailures()) {
      handle.addMethod(keepsFailure());
    }
  }

  private MethodSpec keeps() {
    List<CodeBlock> conditions = new ArrayList<>();
    if (asking.refusesNull()) {
      conditions.add(CodeBlock.of("value != null"));
    }
    asking.unless().map(this::isNot).ifPresent(conditions::add);
    asking.onlyIf().map(this::is).ifPresent(conditions::add);
    CodeBlock all = CodeBlock.join(conditions, "$W&& ");
    return asked(
            "keeps",
            Stream.concat(asking.unless().stream(), asking.onlyIf().stream()).toList())
        .returns(TypeName.BOOLEAN)
        .addStatement("return $L", all)
        .build();
  }

  private CodeBlock isNot(AskedMethod asked) {
    if (!asked.isOfAnswer() || asking.refusesNull()) {
      return CodeBlock.of("!$L", call(asked));
    }
    return CodeBlock.of(
        asking.onlyIf().isPresent() ? "(value == null || !$L)" : "value == null || !$L",
        call(asked));
  }

  private CodeBlock is(AskedMethod asked) {
    return asked.isOfAnswer() && !asking.refusesNull()
        ? CodeBlock.of("value != null && $L", call(asked))
        : call(asked);
  }

  private MethodSpec life(AskedMethod asked) {
    return asked("life", List.of(asked))
        .returns(Duration.class)
        .addStatement(
            asked.isOfAnswer() ? "return value == null ? null : $L" : "return $L", call(asked))
        .build();
  }

  private CodeBlock call(AskedMethod asked) {
    String name = asked.name().value();
    if (asked.isOfAnswer()) {
      return CodeBlock.of("(($T) value).$N()", unbounded(asking.value()), name);
    }
    CodeBlock target = asked.isStatic()
        ? CodeBlock.of("$T", plan.owner().type())
        : CodeBlock.of("$T.this", plan.head().name());
    return CodeBlock.of(
        "$L.$N($L)", target, name, asked.takesKey() ? arguments.valueAndKey() : arguments.value());
  }

  private MethodSpec keepsFailure() {
    CodeBlock types = outcomes.failures().stream()
        .map(type -> CodeBlock.of("failure instanceof $T", type))
        .collect(CodeBlock.joining("$W|| "));
    return override("keepsFailure")
        .addParameter(Throwable.class, "failure")
        .returns(TypeName.BOOLEAN)
        .addStatement("return $L", types)
        .build();
  }

  private MethodSpec.Builder asked(String name, List<AskedMethod> methods) {
    MethodSpec.Builder spec = override(name)
        .addParameter(method.names().entry(), "entry")
        .addParameter(ClassName.OBJECT, "value");
    boolean takesKey = methods.stream().anyMatch(AskedMethod::takesKey);
    boolean takesValue = methods.stream().anyMatch(each -> !each.isOfAnswer());
    boolean isUnchecked = takesKey
        ? arguments.areUnchecked(true)
        : takesValue && !EntryValueMethods.isChecked(asking.value());
    return isUnchecked ? spec.addAnnotations(Suppression.of(Set.of(Lint.UNCHECKED))) : spec;
  }

  /** A cast to this can be checked at run time. */
  private static TypeName unbounded(TypeName type) {
    if (!(type instanceof ParameterizedTypeName generic)) {
      return type;
    }
    TypeName[] any = generic.typeArguments().stream()
        .map(argument -> WildcardTypeName.subtypeOf(Object.class))
        .toArray(TypeName[]::new);
    return ParameterizedTypeName.get(generic.rawType(), any);
  }

  private static MethodSpec.Builder override(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED);
  }
}
