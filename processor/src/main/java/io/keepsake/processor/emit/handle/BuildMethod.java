package io.keepsake.processor.emit.handle;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.keepsake.processor.emit.entry.KeyCode;
import io.keepsake.processor.emit.entry.ValueCode;
import io.keepsake.processor.emit.text.Parameters;
import io.keepsake.processor.emit.text.RuntimeNames;
import io.keepsake.processor.model.hooks.HooksDeclaration.Call;
import io.keepsake.processor.model.plan.key.KeyComponent;
import io.keepsake.processor.model.plan.method.MethodPlan;
import io.keepsake.processor.model.plan.table.HooksPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.lang.model.element.Modifier;

/** The method of a handle by which an application fills an empty cache. */
final class BuildMethod {
  private final MethodPlan method;
  private final HooksPlan hooks;
  private final String filling;

  BuildMethod(MethodPlan method, HooksPlan hooks) {
    this.method = method;
    this.hooks = hooks;
    this.filling = hooks.locals().filling();
  }

  /**
   * Prints the method.
   *
   * @param target what stands before the dot where the hook is called
   */
  MethodSpec of(Call call, CodeBlock target) {
    String progress = hooks.locals().progress();
    String failure = method.locals().failure();
    return MethodSpec.methodBuilder("build")
        .addJavadoc(
            "Fills this cache by {@link $T} if it is empty; returns how many answers were stored.\n",
            hooks.type())
        .addModifiers(Modifier.PUBLIC)
        .addParameter(RuntimeNames.BUILD_PROGRESS, progress)
        .returns(TypeName.LONG)
        .addExceptions(call.thrown())
        .beginControlFlow("if (size() > 0)")
        .addStatement("return 0")
        .endControlFlow()
        .addStatement(
            "$T $N = filling($N)",
            ParameterizedTypeName.get(RuntimeNames.FILLING, method.names().entry()),
            filling,
            progress)
        .beginControlFlow("try")
        .addCode(
            "$L.build($L$L);\n",
            target,
            shelf(),
            call.isCounting() ? CodeBlock.of(", $N::expect", filling) : CodeBlock.of(""))
        .nextControlFlow("catch ($T $N)", Throwable.class, failure)
        .addComment("all or nothing, so that the next time it is empty again")
        .addStatement("invalidateAll()")
        .addStatement("throw $N", failure)
        .endControlFlow()
        .addStatement("return $N.stored()", filling)
        .build();
  }

  /** Prints the method that fills a cache again that is not empty. */
  MethodSpec again(Call call) {
    String progress = hooks.locals().progress();
    return MethodSpec.methodBuilder("rebuild")
        .addJavadoc(
            "Removes all answers, and those that are made of them, and fills this cache again by {@link $T};"
                + " returns how many answers were stored.\n",
            hooks.type())
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addParameter(RuntimeNames.BUILD_PROGRESS, progress)
        .returns(TypeName.LONG)
        .addExceptions(call.thrown())
        .addStatement("invalidateAll()")
        .addStatement("return build($N)", progress)
        .build();
  }

  private CodeBlock shelf() {
    String entry = method.locals().entry();
    String value = method.locals().value();
    List<CodeBlock> taken = new ArrayList<>();
    List<KeyComponent> components = method.key().components();
    components.forEach(component -> taken.add(CodeBlock.of("$N", component.parameter())));
    taken.add(CodeBlock.of("$N", value));
    CodeBlock key = Parameters.joined(components.stream().map(KeyCode::fromPart).toList());
    CodeBlock.Builder code = CodeBlock.builder().add("($L) -> {\n$>", CodeBlock.join(taken, ", "));
    if (method.value().treatment().skipsNull() && !method.value().treatment().isAsync()) {
      code.beginControlFlow("if ($N == null)", value).add("return;\n").endControlFlow();
    }
    return code.add(
            "$T $N = new $T($L);\n",
            method.names().entry(),
            entry,
            method.names().entry(),
            key)
        .add("$N.$N = $L;\n", entry, method.value().field(), kept(entry, value))
        .add("$N.put($N);\n", filling, entry)
        .add("$<}")
        .build();
  }

  private CodeBlock kept(String entry, String value) {
    if (!method.value().treatment().isAsync()) {
      return ValueCode.put(method.value(), entry, value);
    }
    CodeBlock future = CodeBlock.of("$T.completedFuture($N)", CompletableFuture.class, value);
    return method.value().isJudgedLater() ? CodeBlock.of("time($N, $L)", entry, future) : future;
  }
}
