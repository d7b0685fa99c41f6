package io.keepsake.processor.check.change;

import static io.keepsake.processor.problem.ProblemCode.BAD_UPDATE;

import io.keepsake.processor.check.rule.Faults;
import io.keepsake.processor.check.rule.Rule;
import io.keepsake.processor.check.rule.Spelling;
import io.keepsake.processor.model.change.ChangingMethod;
import io.keepsake.processor.model.change.TargetMethod;
import io.keepsake.processor.model.change.ValueDeclaration;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.problem.ProblemReport;

/** {@code @Updates} needs an answer, of the right type, and a handle to store it by. */
public final class UpdateRule implements Rule {

  @Override
  public void check(TypeDeclaration type, ProblemReport report) {
    type.changing()
        .forEach(method -> method
            .changes()
            .forEach(change -> change
                .value()
                .ifPresent(value -> check(method, change.target().orElseThrow(), value, report))));
  }

  private static void check(
      ChangingMethod method, TargetMethod target, ValueDeclaration value, ProblemReport report) {
    String needed = "a parameter of type " + value.types().needed();
    String given = value.name().value().isEmpty()
        ? "what " + method.text() + " returns"
        : "'" + value.name().value() + "'";
    switch (value.result()) {
      case FITS -> {}
      case NOTHING ->
        add(
            value,
            report,
            method.text() + " returns nothing that could be the answer of " + target.signature()
                + ".",
            "name " + needed + " by `value`.");
      case UNKNOWN ->
        add(
            value,
            report,
            method.text() + " has no parameter " + given + ". It has: "
                + String.join(", ", value.candidates()) + ".",
            Spelling.nearest(value.name().value(), value.candidates())
                .map(near -> "did you mean \"" + near + "\"?")
                .orElse("name " + needed + "."));
      case MISFIT ->
        add(
            value,
            report,
            given + " is of type " + value.types().given() + ", and " + target.signature()
                + " returns " + value.types().needed() + ".",
            "name " + needed + " by `value`, or use @Invalidates.");
      case HIDDEN ->
        add(
            value,
            report,
            "the handle of " + target.signature()
                + " cannot be seen from here, so nothing can be stored by it.",
            "make the method and its type public, or use @Invalidates.");
    }
  }

  private static void add(ValueDeclaration value, ProblemReport report, String what, String fix) {
    report.add(Faults.at(value.name().origin(), BAD_UPDATE, what, fix));
  }
}
