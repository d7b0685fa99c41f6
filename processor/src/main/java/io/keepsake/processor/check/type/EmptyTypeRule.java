package io.keepsake.processor.check.type;

import static io.keepsake.processor.problem.ProblemCode.NOTHING_MEMOIZED;

import io.keepsake.processor.check.rule.Faults;
import io.keepsake.processor.check.rule.Rule;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.problem.ProblemReport;

/** {@code @MemoizedType} is for types with memoized methods. */
public final class EmptyTypeRule implements Rule {

  @Override
  public void check(TypeDeclaration type, ProblemReport report) {
    if (type.isEmpty()) {
      type.generated()
          .memoizedType()
          .ifPresent(memoizedType -> report.add(Faults.at(
              memoizedType.origin(),
              NOTHING_MEMOIZED,
              type.shape().sourceName()
                  + " has no memoized method that a class could be generated for.",
              "put @Memoize on a method, or remove @MemoizedType.")));
    }
  }
}
