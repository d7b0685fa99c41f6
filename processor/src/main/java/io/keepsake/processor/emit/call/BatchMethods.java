package io.keepsake.processor.emit.call;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import io.keepsake.processor.emit.entry.KeyCode;
import io.keepsake.processor.emit.entry.ValueCode;
import io.keepsake.processor.emit.text.Docs;
import io.keepsake.processor.emit.text.Parameters;
import io.keepsake.processor.emit.text.RuntimeNames;
import io.keepsake.processor.emit.text.Suppression;
import io.keepsake.processor.model.Parameter;
import io.keepsake.processor.model.plan.BatchPlan;
import io.keepsake.processor.model.plan.BatchPlan.Locals;
import io.keepsake.processor.model.plan.ChangingPlan;
import io.keepsake.processor.model.plan.TypePlan;
import io.keepsake.processor.model.plan.key.KeyComponent;
import io.keepsake.processor.model.plan.key.KeyMaker;
import io.keepsake.processor.model.plan.method.MethodPlan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** The methods that give many answers of a memoized one, and what they need of its handle. */
public final class BatchMethods {
  private static final CodeBlock INSTANCE = CodeBlock.of("this");

  private final TypePlan plan;
  private final BatchPlan batch;
  private final MethodPlan partner;
  private final ChangingPlan.Head head;
  private final Locals names;
  private final Parameter keys;

  private BatchMethods(TypePlan plan, BatchPlan batch) {
    this.plan = plan;
    this.batch = batch;
    this.partner = batch.partner();
    this.head = batch.head();
    this.names = batch.locals();
    this.keys = head.signature().parameters().get(batch.keys().parameter());
  }

  /** Prints the method. */
  public static MethodSpec of(TypePlan plan, BatchPlan batch) {
    return new BatchMethods(plan, batch).method();
  }

  /** The method of a handle that looks many answers up, if there is one that needs it. */
  public static Optional<MethodSpec> lookup(TypePlan plan, MethodPlan method) {
    return plan.batches().stream()
        .filter(batch -> batch.partner().equals(method))
        .findFirst()
        .map(batch -> lookup(method, TypeVariableName.get(batch.keys().variable())));
  }

  private static MethodSpec lookup(MethodPlan method, TypeVariableName key) {
    String entry = method.locals().entry();
    return MethodSpec.methodBuilder("batch")
        .addModifiers(Modifier.PRIVATE)
        .addTypeVariable(key)
        .returns(batchOf(method, key))
        .addParameter(
            ParameterizedTypeName.get(
                ClassName.get(Collection.class), WildcardTypeName.subtypeOf(key)),
            "keys")
        .addParameter(
            ParameterizedTypeName.get(
                ClassName.get(Function.class), key, method.names().entry()),
            "question")
        .addStatement(
            "return batchOf(keys, question, this::publish,$W$N -> $L)",
            entry,
            ValueCode.read(method))
        .build();
  }

  private static TypeName batchOf(MethodPlan method, TypeName key) {
    return ParameterizedTypeName.get(
        RuntimeNames.BATCH, key.box(), method.names().entry(), method.table().answer());
  }

  private MethodSpec method() {
    MethodSpec.Builder spec = MethodSpec.methodBuilder(head.name())
        .addJavadoc(
            "{@code $L}, with the answers of $L; those that are missing are computed by one call.\n",
            head.doc(),
            Docs.signature(partner));
    if (head.home().isStatic()) {
      spec.addModifiers(Modifier.STATIC);
    } else {
      spec.addAnnotation(Override.class);
    }
    head.visibility().ifPresent(spec::addModifiers);
    return spec.addAnnotations(head.annotations())
        .addAnnotations(Suppression.of(head.lints()))
        .returns(head.signature().returns())
        .addParameters(Parameters.of(head.signature().parameters()))
        .varargs(head.signature().varargs())
        .addExceptions(head.signature().thrown())
        .addCode(body())
        .build();
  }

  private CodeBlock body() {
    CodeBlock.Builder code = CodeBlock.builder()
        .addStatement(
            head.home().isStatic() ? "$T $N = $N" : "$T $N = this.$N",
            partner.names().handle(),
            names.memo(),
            partner.names().field());
    addPlainCall(code);
    for (KeyComponent component : partner.key().components()) {
      if (component.isDerived() && !isOfKey(component)) {
        code.addStatement(
            "$T $N = $L",
            component.type(),
            component.name(),
            KeyCode.fromArgument(component, INSTANCE));
      }
    }
    code.addStatement(
        "$T $N = $N.batch($N,$W$N -> $L)",
        batchOf(partner, batch.keys().type()),
        names.batch(),
        names.memo(),
        keys.name(),
        batch.keys().element(),
        question());
    addComputation(code);
    return code.addStatement("return $N.answers()", names.batch()).build();
  }

  private void addPlainCall(CodeBlock.Builder code) {
    if (head.home().isEarly()) {
      code.beginControlFlow("if ($N == null || $N == null)", names.memo(), keys.name());
      code.add(
          "// no keys, or no cache yet: called while $L is "
              + (head.home().isStatic() ? "initialized" : "constructed") + "\n",
          String.join(".", plan.owner().type().simpleNames()));
    } else {
      code.beginControlFlow("if ($N == null)", keys.name());
    }
    code.addStatement("return $L", original(CodeBlock.of("$N", keys.name())));
    code.endControlFlow();
  }

  private CodeBlock question() {
    return CodeBlock.of(
        "new $T($L)",
        partner.names().entry(),
        Parameters.joined(partner.key().components().stream()
            .map(component -> isOfKey(component)
                ? KeyCode.fromArgument(component, INSTANCE)
                : CodeBlock.of("$N", KeyCode.variable(component)))
            .toList()));
  }

  /** Whether a component differs from key to key. */
  private boolean isOfKey(KeyComponent component) {
    return component
        .maker()
        .map(maker -> maker instanceof KeyMaker.Factory)
        .orElse(component.parameter().equals(batch.keys().element()));
  }

  private void addComputation(CodeBlock.Builder code) {
    CodeBlock missing = CodeBlock.of(
        switch (batch.keys().container()) {
          case COLLECTION -> "$N.missing()";
          case LIST -> "$N.missingList()";
          case SET -> "$N.missingSet()";
        },
        names.batch());
    code.beginControlFlow("while ($N.isIncomplete())", names.batch())
        .beginControlFlow("try")
        .addStatement("$N.publish($L)", names.batch(), original(missing))
        .nextControlFlow("catch ($T $N)", Throwable.class, names.failure());
    if (partner.table().fresh().fallsBack()) {
      code.beginControlFlow("if (!$N.fallBack($N))", names.batch(), names.failure())
          .addStatement("throw $N", names.failure())
          .endControlFlow()
          .add("// all of these have expired, and there are none better\n");
    } else {
      code.addStatement("$N.fail($N)", names.batch(), names.failure())
          .addStatement("throw $N", names.failure());
    }
    code.endControlFlow().endControlFlow();
  }

  /** Calls the user's method for these keys. */
  private CodeBlock original(CodeBlock wanted) {
    List<CodeBlock> arguments = new ArrayList<>();
    for (Parameter parameter : head.signature().parameters()) {
      arguments.add(parameter.equals(keys) ? wanted : CodeBlock.of("$N", parameter.name()));
    }
    return OriginalCall.fromOverride(plan, head.home(), head.name(), Parameters.joined(arguments));
  }
}
