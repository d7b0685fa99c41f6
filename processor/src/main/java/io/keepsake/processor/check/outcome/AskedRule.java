package io.keepsake.processor.check.outcome;

import static io.keepsake.processor.problem.ProblemCode.ASKED_TWICE;
import static io.keepsake.processor.problem.ProblemCode.ASKED_UNKNOWN;
import static io.keepsake.processor.problem.ProblemCode.ASKED_UNUSABLE;

import io.keepsake.processor.check.rule.Faults;
import io.keepsake.processor.check.rule.MethodRule;
import io.keepsake.processor.check.rule.Spelling;
import io.keepsake.processor.model.method.MethodDeclaration;
import io.keepsake.processor.model.outcome.AskedMethod;
import io.keepsake.processor.model.outcome.AskedMethod.Resolution;
import io.keepsake.processor.model.outcome.AskingDeclaration;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.problem.ProblemReport;
import java.util.List;
import java.util.Optional;

/** The methods that are asked about answers must be there, and fit. */
public final class AskedRule implements MethodRule {

  @Override
  public void check(TypeDeclaration type, MethodDeclaration method, ProblemReport report) {
    AskingDeclaration asking = method.returned().outcomes().asking();
    check("unless", asking.unless(), "boolean", method, report);
    check("onlyIf", asking.onlyIf(), "boolean", method, report);
    check("ttlFrom", asking.ttlFrom(), "java.time.Duration", method, report);
    Optional<String> unless = asking.unless().map(asked -> asked.name().value());
    asking
        .onlyIf()
        .filter(asked -> unless.equals(Optional.of(asked.name().value())))
        .ifPresent(asked -> report.add(Faults.at(
            asked.name().origin(),
            ASKED_TWICE,
            "`unless` and `onlyIf` of " + Faults.name(method) + " both ask `"
                + asked.name().value() + "`: whatever it says, the answer is not kept.",
            "remove one of them.")));
  }

  private static void check(
      String attribute,
      Optional<AskedMethod> asked,
      String result,
      MethodDeclaration method,
      ProblemReport report) {
    asked
        .filter(each -> each.resolution() != Resolution.FOUND)
        .ifPresent(each -> report.add(Faults.at(
            each.name().origin(),
            each.resolution() == Resolution.UNKNOWN ? ASKED_UNKNOWN : ASKED_UNUSABLE,
            "`" + attribute + " = \"" + each.name().value() + "\"` of " + Faults.name(method) + " "
                + reason(each, result) + ".",
            fix(each))));
  }

  private static String reason(AskedMethod asked, String result) {
    return switch (asked.resolution()) {
      case FOUND, UNKNOWN ->
        "names no method of the answer, nor of the class" + candidates(asked, result);
      case OTHER_PARAMETERS -> "names a method that does not take the answer";
      case GENERIC -> "names a method with type variables of its own";
      case STATIC_OF_ANSWER ->
        "names a static method of the answer's type, which says nothing about the answer";
      case INVISIBLE -> "names a method that is not visible to the generated class";
      case NO_INSTANCE ->
        "names an instance method, and no single instance can speak for the answers:"
            + " the memoized method is static, or its answers are shared";
      case OTHER_RESULT -> "names a method that does not return " + result;
      case THROWS -> "names a method that declares a checked exception, which nobody would handle";
      case AMBIGUOUS -> "names several methods that could be asked";
    };
  }

  private static String candidates(AskedMethod asked, String result) {
    List<String> near = Spelling.byNearness(asked.name().value(), asked.candidates());
    return near.isEmpty()
        ? "; there is none that returns " + result
        : "; there are: " + String.join(", ", near);
  }

  private static String fix(AskedMethod asked) {
    if (asked.resolution() == Resolution.AMBIGUOUS) {
      return "rename all but one of them.";
    }
    String declared = "declare " + asked.expected() + ", with or without the key.";
    return asked.resolution() == Resolution.UNKNOWN
        ? Spelling.nearest(asked.name().value(), asked.candidates())
            .map(near -> "did you mean \"" + near + "\"?")
            .orElse(declared)
        : declared;
  }
}
