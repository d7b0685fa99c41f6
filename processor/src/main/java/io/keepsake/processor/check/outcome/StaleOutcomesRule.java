package io.keepsake.processor.check.outcome;

import static io.keepsake.processor.problem.ProblemCode.OUTCOME_OR_STALE;

import io.keepsake.processor.check.rule.Faults;
import io.keepsake.processor.check.rule.MethodRule;
import io.keepsake.processor.model.memoize.FreshDeclaration;
import io.keepsake.processor.model.method.MethodDeclaration;
import io.keepsake.processor.model.outcome.OutcomesDeclaration;
import io.keepsake.processor.model.result.ResultKind;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.problem.ProblemReport;

/** A failure is either something to keep or a reason to go on with the old answer. */
public final class StaleOutcomesRule implements MethodRule {

  @Override
  public void check(TypeDeclaration type, MethodDeclaration method, ProblemReport report) {
    OutcomesDeclaration outcomes = method.returned().outcomes();
    if (!isFresh(method.memoize().fresh())) {
      return;
    }
    if (!outcomes.failures().value().isEmpty()) {
      report.add(Faults.at(
          outcomes.failures().origin(),
          OUTCOME_OR_STALE,
          "`cacheExceptions` of " + Faults.name(method)
              + " keeps failures, and `refresh`, `staleOnError` or a timeout goes on with the old answer"
              + " when there is one: it would not be clear which of them a caller gets.",
          "remove one of them."));
    } else if (method.result() == ResultKind.ASYNC && judges(outcomes)) {
      report.add(Faults.at(
          method.origin(),
          OUTCOME_OR_STALE,
          "the answers of " + Faults.name(method)
              + " arrive later, and what is decided about them then does not go together with `refresh`,"
              + " `staleOnError` or a timeout.",
          "remove `unless`, `onlyIf`, `ttlFrom` and `negativeTtl`, or remove the others."));
    }
  }

  private static boolean isFresh(FreshDeclaration fresh) {
    return fresh.departs() || fresh.staleOnError().value().isGiven();
  }

  private static boolean judges(OutcomesDeclaration outcomes) {
    return outcomes.negativeTtl().written()
        || outcomes.asking().ttlFrom().isPresent()
        || outcomes.asking().unless().isPresent()
        || outcomes.asking().onlyIf().isPresent();
  }
}
