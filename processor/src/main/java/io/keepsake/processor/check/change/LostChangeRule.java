package io.keepsake.processor.check.change;

import static io.keepsake.processor.problem.ProblemCode.CHANGE_LOST;

import io.keepsake.processor.check.rule.Faults;
import io.keepsake.processor.check.rule.Rule;
import io.keepsake.processor.model.type.StrayAnnotation;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.problem.ProblemReport;

/** Who overrides a method that changes answers, and does not say so again, changes none: old answers stay. */
public final class LostChangeRule implements Rule {

  @Override
  public void check(TypeDeclaration type, ProblemReport report) {
    type.strays().stream()
        .filter(StrayAnnotation::isChange)
        .forEach(
            stray -> report.add(
                Faults.at(
                    stray.origin(),
                    CHANGE_LOST,
                    "this overrides " + stray.method()
                        + ", whose @Invalidates or @Updates is not inherited, so that it changes no"
                        + " answers.",
                    "repeat the annotation here, or say that this is meant by @SuppressWarnings(\"KS140\").")));
  }
}
