package io.keepsake.processor.check.outcome;

import static io.keepsake.processor.problem.ProblemCode.BAD_KEPT_EXCEPTION;
import static io.keepsake.processor.problem.ProblemCode.EXCEPTION_FOREVER;
import static io.keepsake.processor.problem.ProblemCode.NEGATIVE_TTL_UNUSED;

import io.keepsake.Nulls;
import io.keepsake.processor.check.rule.Faults;
import io.keepsake.processor.check.rule.MethodRule;
import io.keepsake.processor.model.DurationText;
import io.keepsake.processor.model.method.MethodDeclaration;
import io.keepsake.processor.model.outcome.KeptFailure;
import io.keepsake.processor.model.outcome.OutcomesDeclaration;
import io.keepsake.processor.model.result.ResultKind;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.problem.ProblemReport;

/** Exceptions that are kept must be answers of a kind, and must go again; what is said of them must matter. */
public final class FailuresRule implements MethodRule {

  @Override
  public void check(TypeDeclaration type, MethodDeclaration method, ProblemReport report) {
    OutcomesDeclaration outcomes = method.returned().outcomes();
    outcomes.failures().value().forEach(failure -> check(failure, method, report));
    boolean isEndless = isAbsent(outcomes.negativeTtl().value())
        && isAbsent(method.memoize().bounds().ttl().value())
        && !outcomes.until().written();
    if (!outcomes.failures().value().isEmpty() && isEndless) {
      report.add(Faults.at(
          outcomes.failures().origin(),
          EXCEPTION_FOREVER,
          "`cacheExceptions` of " + Faults.name(method)
              + " would keep an exception for ever: nothing says when the method is tried again.",
          "set `negativeTtl`, such as `negativeTtl = \"10s\"`, or `ttl`."));
    }
    if (outcomes.negativeTtl().value().isGiven() && isUnused(method, outcomes)) {
      report.add(Faults.at(
          outcomes.negativeTtl().origin(),
          NEGATIVE_TTL_UNUSED,
          "`negativeTtl` does nothing for " + Faults.name(method)
              + ": it is for null, empty optionals and exceptions that are kept, and there are none.",
          "remove `negativeTtl`, or say by `cacheExceptions` which exceptions are kept."));
    }
  }

  private static boolean isAbsent(DurationText duration) {
    return !duration.isGiven() && duration.failure().isEmpty();
  }

  private static boolean isUnused(MethodDeclaration method, OutcomesDeclaration outcomes) {
    boolean isNeverNull =
        method.result() == ResultKind.PRIMITIVE || method.memoize().nulls().value() == Nulls.SKIP;
    return isNeverNull && !outcomes.canBeEmpty() && outcomes.failures().value().isEmpty();
  }

  private static void check(KeptFailure failure, MethodDeclaration method, ProblemReport report) {
    String named = failure.type() + " in `cacheExceptions` of " + Faults.name(method);
    switch (failure.fault()) {
      case NONE -> {}
      case NO_ANSWER ->
        add(
            failure,
            report,
            named + " is, or covers, what says nothing about the arguments:"
                + " the state of the machine, of the thread or of the cache.",
            "name the exceptions that the method itself throws.");
      case NOT_THROWN ->
        add(
            failure,
            report,
            named + " is a checked exception that the method does not declare, so it never comes.",
            "remove it, or add it to `throws`.");
      case COVERED ->
        add(
            failure,
            report,
            named + " is kept already: " + failure.other() + " is in the list as well.",
            "remove one of the two.");
      case INVISIBLE ->
        add(
            failure,
            report,
            named + " is not visible to the generated class.",
            "make it visible to its package, or name a supertype.");
    }
  }

  private static void add(KeptFailure failure, ProblemReport report, String what, String fix) {
    report.add(Faults.at(failure.origin(), BAD_KEPT_EXCEPTION, what, fix));
  }
}
