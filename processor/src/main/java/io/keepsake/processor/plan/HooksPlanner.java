package io.keepsake.processor.plan;

import io.keepsake.processor.model.hooks.HookKind;
import io.keepsake.processor.model.hooks.HooksDeclaration;
import io.keepsake.processor.model.hooks.HooksDeclaration.Call;
import io.keepsake.processor.model.method.MethodDeclaration;
import io.keepsake.processor.model.plan.table.HooksPlan;
import io.keepsake.processor.model.plan.table.HooksPlan.BuildNames;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Decides what an application's class does with the answers of a method. */
final class HooksPlanner {
  private HooksPlanner() {}

  /**
   * Plans the hooks, if there are any.
   *
   * @param locals the names of local variables
   */
  static Optional<HooksPlan> plan(
      MethodDeclaration method, UniqueNames locals, Suppressions suppressions) {
    return method.returned().hooks().map(hooks -> plan(hooks, locals, suppressions));
  }

  private static HooksPlan plan(
      HooksDeclaration hooks, UniqueNames locals, Suppressions suppressions) {
    Map<HookKind, Call> calls = new EnumMap<>(HookKind.class);
    hooks.hooks().forEach(hook -> hook.call().ifPresent(call -> calls.put(hook.kind(), call)));
    return new HooksPlan(
        hooks.type(),
        calls,
        hooks.key(),
        hooks.value(),
        new BuildNames(locals.claim("progress"), locals.claim("filling")),
        suppressions.open(hooks.lints()));
  }
}
