package io.keepsake.processor.check.key;

import static io.keepsake.processor.problem.ProblemCode.KEY_FIELD_UNKNOWN;
import static io.keepsake.processor.problem.ProblemCode.KEY_FIELD_UNUSABLE;

import io.keepsake.Scope;
import io.keepsake.processor.check.rule.Faults;
import io.keepsake.processor.check.rule.MethodRule;
import io.keepsake.processor.check.rule.Spelling;
import io.keepsake.processor.model.key.KeyField;
import io.keepsake.processor.model.method.MethodDeclaration;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.problem.ProblemReport;

/** {@code keyFields} must name what the generated class can read of an instance. */
public final class KeyFieldRule implements MethodRule {
  private static final String ANOTHER =
      "name a field, or a method without parameters that returns a value, that is not private.";

  @Override
  public void check(TypeDeclaration type, MethodDeclaration method, ProblemReport report) {
    boolean isDeferred = method.returned().async().isPresent()
        && method.memoize().sharing().scope().value() == Scope.CLASS;
    for (KeyField field : method.control().fields()) {
      check(field, method, report);
      if (isDeferred && field.component().isPresent()) {
        add(
            field,
            "the result of " + Faults.name(method)
                + " is computed when somebody asks for it, and with `scope = CLASS` nobody knows then"
                + " which instance was called.",
            "remove `scope`, or pass it as a parameter.",
            report);
      }
    }
  }

  private static void check(KeyField field, MethodDeclaration method, ProblemReport report) {
    String name = "'" + field.name().value() + "' in `keyFields` of " + Faults.name(method);
    switch (field.resolution()) {
      case FOUND -> {}
      case UNKNOWN -> addUnknown(field, method, report);
      case NO_INSTANCE ->
        add(
            field,
            "`keyFields` says nothing for " + Faults.name(method)
                + ": a static method has no instance.",
            "remove `keyFields`.",
            report);
      case INVISIBLE ->
        add(
            field,
            name
                + " is private or of another package, or its type is: the generated class cannot read it.",
            "give it the visibility of the package, or name an accessor of it.",
            report);
      case STATIC ->
        add(field, name + " is static: it tells no instance from another.", ANOTHER, report);
      case TAKES_ARGUMENTS ->
        add(field, name + " takes arguments, and there is nothing to give it.", ANOTHER, report);
      case RETURNS_VOID -> add(field, name + " returns nothing, which is no key.", ANOTHER, report);
      case THROWS ->
        add(
            field,
            name + " declares a checked exception, and a key must not fail.",
            ANOTHER,
            report);
      case ITSELF ->
        add(
            field,
            name + " is the method itself: its answer cannot be its own key.",
            ANOTHER,
            report);
      case TWICE -> add(field, name + " is there twice.", "remove one of them.", report);
    }
  }

  private static void addUnknown(KeyField field, MethodDeclaration method, ProblemReport report) {
    String wanted = field.name().value();
    String known = field.candidates().isEmpty()
        ? "It has nothing that could be named."
        : "It has: " + String.join(", ", Spelling.sorted(wanted, field.candidates())) + ".";
    String fix = Spelling.nearest(wanted, field.candidates())
        .map(near -> "Did you mean \"" + near + "\"?")
        .orElse(ANOTHER);
    report.add(Faults.at(
        field.name().origin(),
        KEY_FIELD_UNKNOWN,
        "the type of " + Faults.name(method) + " has no member \"" + wanted + "\". " + known,
        fix));
  }

  private static void add(KeyField field, String what, String fix, ProblemReport report) {
    report.add(Faults.at(field.name().origin(), KEY_FIELD_UNUSABLE, what, fix));
  }
}
