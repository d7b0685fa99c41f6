package io.keepsake.processor.emit.spec;

import com.palantir.javapoet.MethodSpec;
import io.keepsake.processor.emit.text.RuntimeNames;
import io.keepsake.processor.model.plan.TypePlan;
import io.keepsake.processor.model.plan.method.MethodPlan;
import javax.lang.model.element.Modifier;

/** The static method that opens what is kept as bytes, for those who make answers void before there is an instance. */
public final class OpenMethod {
  /** The name of the method. */
  public static final String NAME = "openKept";

  private OpenMethod() {}

  /** Prints the method. */
  public static MethodSpec of(TypePlan plan) {
    MethodSpec.Builder spec = MethodSpec.methodBuilder(NAME)
        .addJavadoc(
            "Opens the answers that are kept outside of memory, for methods that invalidate some.\n")
        .addModifiers(Modifier.STATIC)
        .addParameter(RuntimeNames.MEMOS, "memos");
    if (plan.head().modifiers().contains(Modifier.PUBLIC)) {
      spec.addModifiers(Modifier.PUBLIC);
    }
    plan.methods().stream()
        .filter(method -> method.table().tier().isPresent())
        .forEach(method -> add(plan, method, spec));
    return spec.build();
  }

  private static void add(TypePlan plan, MethodPlan method, MethodSpec.Builder spec) {
    method
        .table()
        .tier()
        .ifPresent(tier -> spec.addStatement(
            "$T.open(memos,$W$L,$W$L,$Wnew $T(),$W$T::writePart)",
            RuntimeNames.KEPT_ANSWERS,
            SpecCode.of(plan.owner(), method),
            TierCode.of(plan, method),
            tier.codec().name(),
            method.names().entry()));
  }
}
