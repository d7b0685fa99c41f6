package io.keepsake.processor.emit.spec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import io.keepsake.processor.emit.text.Parameters;
import io.keepsake.processor.emit.text.RuntimeNames;
import io.keepsake.processor.model.plan.TypePlan;
import io.keepsake.processor.model.plan.method.MethodPlan;
import io.keepsake.processor.model.plan.table.TierPlan;
import io.keepsake.processor.model.plan.table.TierPlan.Keeping;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The constant that says what is behind the memory of a table, and how a table is given it. */
public final class TierCode {
  private static final String CONSTANT = "TIER";

  private TierCode() {}

  /** Declares the constant. */
  public static FieldSpec constant(MethodPlan method, TierPlan tier) {
    return FieldSpec.builder(RuntimeNames.TIER_SPEC, CONSTANT)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(spec(method, tier))
        .build();
  }

  private static CodeBlock spec(MethodPlan method, TierPlan tier) {
    List<CodeBlock> parameters =
        tier.parameters().stream().map(name -> CodeBlock.of(",$W$S", name)).toList();
    return CodeBlock.builder()
        .add(
            tier.stores().isConstant() ? "$T.of($T.INSTANCE$L)" : "$T.of(new $T()$L)",
            RuntimeNames.TIER_SPEC,
            tier.stores().type(),
            CodeBlock.join(parameters, ""))
        .add("$Z.schema($S$L)", tier.schema(), versions(method, tier))
        .add(keeping(tier.keeping()))
        .build();
  }

  /** What an application's codec wrote under another version is not to be found either. */
  private static CodeBlock versions(MethodPlan method, TierPlan tier) {
    return Stream.concat(
            tier.codec().helpers().codecs().values().stream()
                .map(codec -> version(tier.codec().name(), codec)),
            tier.key().helpers().codecs().values().stream()
                .map(codec -> version(method.names().entry(), codec)))
        .collect(CodeBlock.joining(""));
  }

  private static CodeBlock version(ClassName holder, String codec) {
    return CodeBlock.of("$W+ $S + $T.$N.version()", ".", holder, codec);
  }

  private static CodeBlock keeping(Keeping keeping) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.add(KeptCodeClass.version(keeping.version()));
    keeping.maxBytes().ifPresent(bytes -> code.add("$Z.maxBytes($L)", number(bytes)));
    keeping
        .shards()
        .ifPresent(shards -> code.add(
            "$Z.shards($L, $L, $L)",
            shards.shards(),
            number(shards.shardBytes()),
            shards.openShards()));
    if (keeping.writeThrough()) {
      code.add("$Z.writingThrough()");
    }
    if (!keeping.saveAfter().isEmpty()) {
      List<CodeBlock> texts =
          keeping.saveAfter().stream().map(text -> CodeBlock.of("$S", text)).toList();
      code.add("$Z.saveAfter($L)", Parameters.joined(texts));
    }
    return code.build();
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', '_') + "L";
  }

  /**
   * Returns the constant of a method as static code of the generated class names it. Inside of a generic class the plain
   * name of the handle would mean one with type arguments, which nothing static has.
   */
  static CodeBlock of(TypePlan plan, MethodPlan method) {
    return plan.head().typeVariables().isEmpty()
        ? CodeBlock.of("$T.$N", method.names().handle(), CONSTANT)
        : CodeBlock.of(
            "$T.$N.$N", plan.head().name(), method.names().handle().simpleName(), CONSTANT);
  }

  /** Returns what the constructor of a table takes besides the memory's. */
  public static CodeBlock arguments(TierPlan tier) {
    return CodeBlock.of("$L,$Wnew $T()", CONSTANT, tier.codec().name());
  }
}
