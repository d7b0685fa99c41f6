package io.keepsake.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import io.keepsake.processor.model.plan.MethodPlan;
import io.keepsake.processor.model.plan.TierPlan;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The constant that says what is behind the memory of a table, and how a table is given it. */
final class TierCode {
  private static final String CONSTANT = "TIER";

  private TierCode() {}

  static FieldSpec constant(MethodPlan method, TierPlan tier) {
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
            "$T.of($T.INSTANCE$L)",
            RuntimeNames.TIER_SPEC,
            tier.stores(),
            CodeBlock.join(parameters, ""))
        .add("$Z.schema($S$L)", tier.schema(), versions(method, tier))
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

  /** Returns what the constructor of a table takes besides the memory's. */
  static CodeBlock arguments(TierPlan tier) {
    return CodeBlock.of("$L,$Wnew $T()", CONSTANT, tier.codec().name());
  }
}
