package io.keepsake.processor.check.hooks;

import static io.keepsake.processor.problem.ProblemCode.HOOK_UNUSED;

import io.keepsake.processor.check.rule.Faults;
import io.keepsake.processor.check.rule.Rule;
import io.keepsake.processor.model.type.StrayAnnotation;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.problem.ProblemReport;

/** {@code @MemoizeHooks} says something about memoized methods only. */
public final class StrayHooksRule implements Rule {

  @Override
  public void check(TypeDeclaration type, ProblemReport report) {
    type.strays().stream()
        .filter(StrayAnnotation::isHooks)
        .forEach(stray -> report.add(Faults.at(
            stray.origin(),
            HOOK_UNUSED,
            "@MemoizeHooks does nothing here: " + stray.method() + " is not memoized.",
            "put @Memoize on " + stray.method() + ", or remove @MemoizeHooks.")));
  }
}
