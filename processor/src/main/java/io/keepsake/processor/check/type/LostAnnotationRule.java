package io.keepsake.processor.check.type;

import static io.keepsake.processor.problem.ProblemCode.ANNOTATION_LOST;

import io.keepsake.processor.check.rule.Faults;
import io.keepsake.processor.check.rule.Rule;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.problem.ProblemReport;

/** What a container reads of the user's class it should find on the generated one. */
public final class LostAnnotationRule implements Rule {

  @Override
  public void check(TypeDeclaration type, ProblemReport report) {
    if (!type.hasInstanceMethods()) {
      return;
    }
    String generated = type.generated().name().simpleName();
    type.repeated()
        .lost()
        .forEach(lost -> report.add(Faults.at(
            lost.origin(),
            ANNOTATION_LOST,
            "@" + lost.name() + " is not repeated by " + generated + ", which cannot name "
                + lost.hidden() + ": whoever looks for it there does not find it.",
            "make " + lost.hidden() + " package-private, with the types around it.")));
  }
}
