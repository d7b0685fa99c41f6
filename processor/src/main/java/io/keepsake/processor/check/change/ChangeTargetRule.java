package io.keepsake.processor.check.change;

import static io.keepsake.processor.problem.ProblemCode.TARGET_BEHIND_HOOKS;
import static io.keepsake.processor.problem.ProblemCode.TARGET_NOT_MEMOIZED;
import static io.keepsake.processor.problem.ProblemCode.TARGET_OVERLOADED;
import static io.keepsake.processor.problem.ProblemCode.TARGET_UNKNOWN;
import static io.keepsake.processor.problem.ProblemCode.TARGET_WITH_OWN_KEY;

import io.keepsake.processor.check.rule.Faults;
import io.keepsake.processor.check.rule.Rule;
import io.keepsake.processor.check.rule.Spelling;
import io.keepsake.processor.model.change.ChangeDeclaration;
import io.keepsake.processor.model.change.TargetMethod.Keeping;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.problem.ProblemCode;
import io.keepsake.processor.problem.ProblemReport;
import java.util.List;
import java.util.Optional;

/** What {@code @Invalidates} and {@code @Updates} name must be a memoized method, and one. */
public final class ChangeTargetRule implements Rule {

  @Override
  public void check(TypeDeclaration type, ProblemReport report) {
    type.changing().forEach(method -> method.changes().forEach(change -> check(change, report)));
  }

  private static void check(ChangeDeclaration change, ProblemReport report) {
    String name = change.head().method().value();
    String type = change.head().type();
    List<String> candidates = change.lookup().candidates();
    switch (change.lookup().result()) {
      case FOUND -> checkKeeping(change, report);
      case UNKNOWN ->
        add(
            change,
            report,
            TARGET_UNKNOWN,
            type + " has no method \"" + name + "\". " + memoized(name, candidates),
            near(name, candidates)
                .map(near -> "did you mean \"" + near + "\"?")
                .orElse("name a memoized method, and its type by `type`."));
      case NOT_MEMOIZED ->
        add(
            change,
            report,
            TARGET_NOT_MEMOIZED,
            type + "." + name + " is not memoized. " + memoized(name, candidates),
            "put @Memoize on " + type + "." + name + ", or name a memoized method.");
      case AMBIGUOUS ->
        add(
            change,
            report,
            TARGET_OVERLOADED,
            type + " has several memoized methods \"" + name + "\": "
                + String.join(", ", candidates) + ".",
            "set `parameters` to the parameter types of one of them.");
      case NO_OVERLOAD ->
        add(
            change,
            report,
            TARGET_OVERLOADED,
            "no memoized method \"" + name + "\" of " + type
                + " has the parameters that `parameters` gives. It has: "
                + String.join(", ", candidates) + ".",
            "set `parameters` to the types of one of them, without type arguments.");
    }
  }

  private static void checkKeeping(ChangeDeclaration change, ProblemReport report) {
    change
        .target()
        .filter(target -> target.keeping() == Keeping.HOOKS)
        .ifPresent(target -> add(
            change,
            report,
            TARGET_BEHIND_HOOKS,
            "answers of " + target.signature()
                + " are kept by hooks of the application, which only its handle can ask, for one answer at a time.",
            "call `invalidate` of the handle instead."));
    change
        .target()
        .filter(target -> !target.plainKey() && !change.head().all().value())
        .ifPresent(target -> add(
            change,
            report,
            TARGET_WITH_OWN_KEY,
            "the key of " + target.signature()
                + " is made by `key` or `keyFields`, so no parameter tells which answers to change.",
            "set `all = true`, or call `invalidate` or `put` of the handle instead."));
  }

  /** Lists what could have been meant, the nearest first. */
  private static String memoized(String wanted, List<String> candidates) {
    if (candidates.isEmpty()) {
      return "It has no memoized method.";
    }
    return "Its memoized methods are: " + String.join(", ", Spelling.sorted(wanted, candidates))
        + ".";
  }

  private static Optional<String> near(String wanted, List<String> candidates) {
    return Spelling.nearest(wanted, candidates);
  }

  private static void add(
      ChangeDeclaration change, ProblemReport report, ProblemCode code, String what, String fix) {
    report.add(Faults.at(change.head().method().origin(), code, what, fix));
  }
}
