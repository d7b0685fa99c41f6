package io.keepsake.processor.emit.spec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.keepsake.processor.model.code.CodeDeclaration;
import io.keepsake.processor.model.plan.TypePlan;
import io.keepsake.processor.model.plan.method.MethodPlan;
import io.keepsake.processor.model.plan.table.TierPlan;
import io.keepsake.processor.model.plan.table.TierPlan.Version;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * The nested class that tells generated classes of subclasses which version of the code their inherited methods have. A
 * call and no constant, for the compiler would copy that into them; and not in the class itself, which could not be asked
 * before its superclass is initialized.
 */
public final class KeptCodeClass {
  private KeptCodeClass() {}

  /** Tells whether there are methods that others can inherit whose code counts. */
  public static boolean isAsked(TypePlan plan) {
    return plan.methods().stream().anyMatch(KeptCodeClass::isAsked);
  }

  private static boolean isAsked(MethodPlan method) {
    return !method.head().isStatic()
        && method.table().tier().filter(KeptCodeClass::hasCode).isPresent();
  }

  private static boolean hasCode(TierPlan tier) {
    return !tier.keeping().version().method().isEmpty();
  }

  /** Prints the class. */
  public static TypeSpec of(TypePlan plan) {
    return TypeSpec.classBuilder(CodeDeclaration.HOLDER)
        .addJavadoc("Which version of the code answers belong to, for those who inherit methods.\n")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addMethod(
            MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
        .addMethod(question(plan))
        .build();
  }

  private static MethodSpec question(TypePlan plan) {
    CodeBlock.Builder body =
        CodeBlock.builder().add("return switch (method) {\n").indent();
    for (MethodPlan method : plan.methods()) {
      if (isAsked(method)) {
        Optional<String> name =
            method.table().tier().map(tier -> tier.keeping().version().method());
        body.add("case $S ->$W$L.code();\n", name.orElseThrow(), TierCode.of(plan, method));
      }
    }
    body.add("default -> $S;\n", "").unindent().add("};\n");
    return MethodSpec.methodBuilder("of")
        .addJavadoc("Returns the version of a method; empty if none counts.\n")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addParameter(String.class, "method")
        .returns(String.class)
        .addCode(body.build())
        .build();
  }

  /** Returns the call that gives a tier its version, if one counts. */
  static CodeBlock version(Version version) {
    if (version.inherited().isEmpty()) {
      return version.own().isEmpty()
          ? CodeBlock.of("")
          : CodeBlock.of("$Z.code($S)", version.own());
    }
    ClassName holder = version.inherited().get().nestedClass(CodeDeclaration.HOLDER);
    CodeBlock own =
        version.own().isEmpty() ? CodeBlock.of("") : CodeBlock.of("$W+ $S", "." + version.own());
    return CodeBlock.of("$Z.code($T.of($S)$L)", holder, version.method(), own);
  }
}
