package io.keepsake.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.keepsake.processor.emit.text.Parameters;
import io.keepsake.processor.emit.text.RuntimeNames;
import io.keepsake.processor.emit.text.Suppression;
import io.keepsake.processor.model.Parameter;
import io.keepsake.processor.model.plan.ConstructorPlan;
import io.keepsake.processor.model.plan.ConstructorPlan.Form;
import io.keepsake.processor.model.plan.OwnerPlan.Serial;
import io.keepsake.processor.model.plan.TypeHead.Frame;
import io.keepsake.processor.model.plan.TypePlan;
import java.lang.invoke.VarHandle;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** A constructor of a generated class. */
final class ConstructorMethod {
  private final TypePlan plan;
  private final ConstructorPlan constructor;

  private ConstructorMethod(TypePlan plan, ConstructorPlan constructor) {
    this.plan = plan;
    this.constructor = constructor;
  }

  static MethodSpec of(TypePlan plan, ConstructorPlan constructor) {
    return new ConstructorMethod(plan, constructor).method();
  }

  private MethodSpec method() {
    MethodSpec.Builder method = MethodSpec.constructorBuilder()
        .addAnnotations(constructor.annotations())
        .addAnnotations(Suppression.of(constructor.lints()))
        .addModifiers(constructor.modifiers().stream().sorted().toArray(Modifier[]::new))
        .addTypeVariables(constructor.signature().typeVariables())
        .addExceptions(constructor.signature().thrown())
        .varargs(constructor.signature().varargs());
    if (plan.head().frame() != Frame.HOLDS) {
      method.addJavadoc(doc());
    }
    constructor.memos().ifPresent(memos -> method.addParameter(RuntimeNames.MEMOS, memos));
    for (Parameter parameter : constructor.signature().parameters()) {
      method.addParameter(Parameters.with(
          parameter,
          constructor.memos().isPresent() ? parameter.nullness() : parameter.annotations()));
    }
    return method
        .addCode(constructor.form() == Form.DELEGATES ? delegation() : setUp())
        .build();
  }

  private CodeBlock doc() {
    CodeBlock base = plan.head().frame() == Frame.WRAPS
        ? CodeBlock.of("Wraps a {@link $T}", plan.owner().type())
        : CodeBlock.of("As in {@link $T}", plan.owner().type());
    boolean hasAnswers =
        plan.methods().stream().anyMatch(method -> !method.head().isStatic());
    if (!hasAnswers && !plan.changes().hasField()) {
      return CodeBlock.of("$L.\n", base);
    }
    String kept = hasAnswers ? "with the answers" : "for answers that are";
    return place()
        .map(name -> CodeBlock.of("$L, $L kept in {@code $L}.\n", base, kept, name))
        .orElseGet(() ->
            CodeBlock.of("$L, $L kept in {@link $T#global()}.\n", base, kept, RuntimeNames.MEMOS));
  }

  /** The parameter that says where answers live, if there is one. */
  private Optional<String> place() {
    return constructor.memos().or(constructor::own);
  }

  private CodeBlock placeCode() {
    return place()
        .map(name -> CodeBlock.of("$N", name))
        .orElse(CodeBlock.of("$T.global()", RuntimeNames.MEMOS));
  }

  private CodeBlock delegation() {
    CodeBlock arguments = Parameters.names(constructor.signature().parameters());
    return arguments.isEmpty()
        ? CodeBlock.of("this($L);\n", placeCode())
        : CodeBlock.of("this($L,$W$L);\n", placeCode(), arguments);
  }

  private CodeBlock setUp() {
    CodeBlock.Builder code = CodeBlock.builder();
    if (plan.head().frame() == Frame.WRAPS) {
      String delegate = plan.owner().delegate();
      code.addStatement(
          "this.$N = $T.requireNonNull($N, $S)", delegate, Objects.class, delegate, delegate);
    } else if (!constructor.signature().parameters().isEmpty()) {
      code.addStatement("super($L)", Parameters.names(constructor.signature().parameters()));
    }
    CodeBlock caches = CacheCode.of(plan, placeCode());
    code.add(caches);
    if (!caches.isEmpty() && plan.owner().serial() == Serial.RESTORED) {
      code.add("// as behind final fields: who sees the instance sees its caches\n");
      code.addStatement("$T.releaseFence()", VarHandle.class);
    }
    return code.build();
  }
}
