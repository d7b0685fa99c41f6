package io.keepsake.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import io.keepsake.processor.model.plan.TierPlan;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The constant that says what is behind the memory of a table, and how a table is given it. */
final class TierCode {
  private static final String CONSTANT = "TIER";

  private TierCode() {}

  static FieldSpec constant(TierPlan tier) {
    return FieldSpec.builder(RuntimeNames.TIER_SPEC, CONSTANT)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(spec(tier))
        .build();
  }

  private static CodeBlock spec(TierPlan tier) {
    List<CodeBlock> parameters =
        tier.parameters().stream().map(name -> CodeBlock.of(",$W$S", name)).toList();
    return CodeBlock.builder()
        .add(
            "$T.of($T.INSTANCE$L)",
            RuntimeNames.TIER_SPEC,
            tier.stores(),
            CodeBlock.join(parameters, ""))
        .add("$Z.schema($S)", tier.schema())
        .build();
  }

  /** Returns what the constructor of a table takes besides the memory's. */
  static CodeBlock arguments(TierPlan tier) {
    return CodeBlock.of("$L,$Wnew $T()", CONSTANT, tier.codec().name());
  }
}
