package io.keepsake.processor.check.type;

import static io.keepsake.processor.problem.ProblemCode.EXTRA_ANNOTATION;

import io.keepsake.processor.check.rule.Faults;
import io.keepsake.processor.check.rule.Rule;
import io.keepsake.processor.model.Attribute;
import io.keepsake.processor.model.type.AddedAnnotation;
import io.keepsake.processor.model.type.MemoizedTypeDeclaration;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.problem.ProblemReport;
import java.util.HashSet;
import java.util.Set;

/** What {@code @MemoizedType} puts on the generated class must be able to stand there. */
public final class AddedAnnotationRule implements Rule {

  @Override
  public void check(TypeDeclaration type, ProblemReport report) {
    type.generated().memoizedType().ifPresent(memoizedType -> check(memoizedType, report));
  }

  private static void check(MemoizedTypeDeclaration memoizedType, ProblemReport report) {
    Set<AddedAnnotation> seen = new HashSet<>();
    for (Attribute<AddedAnnotation> added : memoizedType.annotations()) {
      AddedAnnotation annotation = added.value();
      if (!annotation.visible()) {
        add(
            added,
            report,
            "is not visible to the generated class",
            "make it visible, or remove it.");
      }
      if (!annotation.forTypes()) {
        add(added, report, "cannot stand on a class, as its @Target says", "remove it.");
      }
      if (!annotation.required().isEmpty()) {
        add(
            added,
            report,
            "needs a value for " + String.join(", ", annotation.required())
                + ", and here it can be given none",
            "declare an annotation that carries it, or give the attribute a default.");
      }
      if (!seen.add(annotation)) {
        add(added, report, "is listed twice", "remove one of the two.");
      }
    }
  }

  private static void add(
      Attribute<AddedAnnotation> added, ProblemReport report, String what, String fix) {
    report.add(Faults.at(
        added.origin(),
        EXTRA_ANNOTATION,
        "@" + added.value().type().simpleName() + " " + what + ".",
        fix));
  }
}
