package io.keepsake.processor.check.hooks;

import static io.keepsake.processor.problem.ProblemCode.BAD_HOOK;
import static io.keepsake.processor.problem.ProblemCode.HOOK_ALONE;
import static io.keepsake.processor.problem.ProblemCode.HOOK_UNUSED;

import io.keepsake.Backend;
import io.keepsake.processor.check.rule.Faults;
import io.keepsake.processor.check.rule.MethodRule;
import io.keepsake.processor.model.hooks.HookKind;
import io.keepsake.processor.model.hooks.HooksDeclaration;
import io.keepsake.processor.model.hooks.HooksDeclaration.Hook;
import io.keepsake.processor.model.method.MethodDeclaration;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.problem.ProblemCode;
import io.keepsake.processor.problem.ProblemReport;

/** Hooks must fit the method, belong together, and be of use to the backend. */
public final class HooksRule implements MethodRule {

  @Override
  public void check(TypeDeclaration type, MethodDeclaration method, ProblemReport report) {
    method.returned().hooks().ifPresent(hooks -> new Check(method, hooks, report).all());
  }

  private record Check(MethodDeclaration method, HooksDeclaration hooks, ProblemReport report) {

    void all() {
      if (hooks.failure().isPresent()) {
        add(
            BAD_HOOK,
            hooks.type() + " " + hooks.failure().get() + ": no hook of it can be called for "
                + Faults.name(method) + ".",
            "name a class that the package can see, with a constructor without parameters.");
        return;
      }
      if (hooks.hooks().isEmpty()) {
        add(
            BAD_HOOK,
            hooks.type() + " has no hook for " + Faults.name(method) + ".",
            "give it a method load, save, delete, validate or build.");
      }
      hooks.hooks().forEach(this::check);
      checkCompany();
    }

    private void check(Hook hook) {
      Backend backend = method.memoize().bounds().backend().value();
      if (hook.call().isEmpty()) {
        add(
            BAD_HOOK,
            "`" + hook.kind().method() + "` of " + hooks.type()
                + " does not fit, or cannot be called for, " + Faults.name(method) + ".",
            "declare it as " + hook.expected() + ".");
      }
      if (!hook.kind().isFor(backend)) {
        add(
            HOOK_UNUSED,
            "`" + hook.kind().method() + "` of " + hooks.type() + " is never called for "
                + Faults.name(method) + ": its backend is " + backend + ".",
            hook.kind().isStore()
                ? "use the backend CUSTOM, or remove the hook."
                : "use the backend PERSISTENT, FOLDER or CUSTOM, or remove the hook.");
      }
    }

    private void checkCompany() {
      boolean isWhole = hooks.has(HookKind.LOAD) && hooks.has(HookKind.SAVE);
      if (hooks.areStore() && !isWhole) {
        HookKind missing = hooks.has(HookKind.LOAD) ? HookKind.SAVE : HookKind.LOAD;
        add(
            HOOK_ALONE,
            hooks.type() + " has hooks that keep the answers of " + Faults.name(method)
                + ", and no `" + missing.method() + "`.",
            "add the methods load and save, or remove the others.");
      }
    }

    private void add(ProblemCode code, String what, String fix) {
      report.add(Faults.at(hooks.origin(), code, what, fix));
    }
  }
}
