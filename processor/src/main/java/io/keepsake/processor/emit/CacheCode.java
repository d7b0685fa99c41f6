package io.keepsake.processor.emit;

import com.palantir.javapoet.CodeBlock;
import io.keepsake.processor.model.plan.TypePlan;
import io.keepsake.processor.model.plan.method.MethodPlan;
import io.keepsake.processor.model.plan.method.MethodPlan.Home;

/** The statements that give a new instance its caches. */
final class CacheCode {
  private CacheCode() {}

  /**
   * Prints them.
   *
   * @param memos where the caches live
   */
  static CodeBlock of(TypePlan plan, CodeBlock memos) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (plan.changes().hasField()) {
      code.addStatement("this.$N = $L.changes()", plan.changes().field(), memos);
    }
    plan.methods().stream()
        .filter(method -> !method.head().isStatic())
        .forEach(method -> code.add(assignment(method, memos)));
    return code.build();
  }

  private static CodeBlock assignment(MethodPlan method, CodeBlock memos) {
    CodeBlock created = CodeBlock.of("new $T($L)", method.names().handle(), memos);
    CodeBlock value = method.head().home() == Home.SHARED
        ? CodeBlock.of("$L.shared($N, () -> $L)", memos, method.names().spec(), created)
        : created;
    return CodeBlock.builder()
        .addStatement("this.$N = $L", method.names().field(), value)
        .build();
  }
}
