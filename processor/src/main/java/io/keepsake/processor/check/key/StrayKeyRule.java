package io.keepsake.processor.check.key;

import static io.keepsake.processor.problem.ProblemCode.KEY_WITHOUT_MEMOIZE;

import io.keepsake.processor.check.rule.Faults;
import io.keepsake.processor.check.rule.Rule;
import io.keepsake.processor.model.type.StrayAnnotation;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.problem.ProblemReport;

/** {@code @KeyBy} and {@code @KeyIgnore} say something about memoized methods only. */
public final class StrayKeyRule implements Rule {

  @Override
  public void check(TypeDeclaration type, ProblemReport report) {
    type.strays().stream()
        .filter(StrayAnnotation::isKey)
        .forEach(stray -> report.add(Faults.at(
            stray.origin(),
            KEY_WITHOUT_MEMOIZE,
            "@" + stray.annotation() + " does nothing here: " + stray.method()
                + " is not memoized.",
            "put @Memoize on " + stray.method() + ", or remove @" + stray.annotation() + ".")));
  }
}
