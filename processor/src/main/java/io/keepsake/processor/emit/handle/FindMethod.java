package io.keepsake.processor.emit.handle;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.keepsake.processor.emit.entry.EntryClass;
import io.keepsake.processor.emit.text.Parameters;
import io.keepsake.processor.model.plan.key.KeyPlan.Layout;
import io.keepsake.processor.model.plan.method.MethodPlan;
import javax.lang.model.element.Modifier;

/**
 * The lookup of a call: an entry that answers it, or one that the caller is to compute.
 *
 * <p>It calls {@code join} itself, and not the override: a simple compiler copies small methods into their callers, and
 * what it would copy into the override would stay on the stack at each level of a recursion.
 */
final class FindMethod {
  private FindMethod() {}

  static MethodSpec of(MethodPlan method) {
    String entry = method.locals().entry();
    MethodSpec.Builder spec = MethodSpec.methodBuilder("find")
        .addModifiers(Modifier.PRIVATE)
        .returns(method.names().entry())
        .addParameters(Parameters.ofComponents(method.key().components()))
        .addCode(search(method));
    String hit = switch (method.table().hit()) {
      case PLAIN -> "hit";
      case TIMED -> "hitTimed";
      case REFRESHED -> "hitRefreshed";
      case IDLE -> "hitIdle";
    };
    boolean isTracked = method.isTracked();
    return spec.addStatement(
            "return $N != null && $L$L$L($N) ? $L$W: $L",
            entry,
            method.relations().isTagged() ? CodeBlock.of("!$N.isRevoked() && ", entry) : "",
            isTracked ? CodeBlock.of("!$N.isSuspect() && ", entry) : "",
            hit,
            entry,
            CodeBlock.of(isTracked ? "noted($N)" : "$N", entry),
            FlightMethods.enter(method))
        .build();
  }

  private static CodeBlock search(MethodPlan method) {
    Layout layout = method.key().layout();
    String entry = method.locals().entry();
    CodeBlock.Builder code = CodeBlock.builder();
    if (layout == Layout.SINGLE || layout == Layout.SLOTS) {
      return code.addStatement(
              "$T $N = $L($L)",
              method.names().entry(),
              entry,
              layout == Layout.SLOTS ? "slot" : "first",
              method.key().components().isEmpty() ? "0" : hash(method))
          .build();
    }
    String hash = method.locals().hash();
    CodeBlock key = EntryClass.names(method);
    CodeBlock held = layout == Layout.STORED_HASH ? CodeBlock.of("$N, $L", hash, key) : key;
    return code.addStatement("int $N = $L", hash, hash(method))
        .addStatement("$T $N = first($N)", method.names().entry(), entry, hash)
        .beginControlFlow("while ($N != null && !$N.holds($L))", entry, entry, held)
        .addStatement("$N = next($N)", entry, entry)
        .endControlFlow()
        .build();
  }

  private static CodeBlock hash(MethodPlan method) {
    return CodeBlock.of("$T.hash($L)", method.names().entry(), EntryClass.names(method));
  }
}
