package io.keepsake.processor.check.key;

import static io.keepsake.processor.problem.ProblemCode.KEY_BY_IGNORED;
import static io.keepsake.processor.problem.ProblemCode.KEY_BY_UNKNOWN;
import static io.keepsake.processor.problem.ProblemCode.KEY_BY_UNUSABLE;

import io.keepsake.processor.check.rule.Faults;
import io.keepsake.processor.check.rule.MethodRule;
import io.keepsake.processor.check.rule.Spelling;
import io.keepsake.processor.model.key.KeyByDeclaration;
import io.keepsake.processor.model.key.KeyDeclaration;
import io.keepsake.processor.model.method.MethodDeclaration;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.problem.ProblemReport;

/** {@code @KeyBy} must name a method that can stand for the argument. */
public final class KeyByRule implements MethodRule {
  private static final String ANOTHER =
      "name a visible method of the argument without parameters that returns a value.";

  @Override
  public void check(TypeDeclaration type, MethodDeclaration method, ProblemReport report) {
    for (KeyDeclaration key : method.keys()) {
      key.keyBy().ifPresent(keyBy -> checkName(key, keyBy, report));
      if (key.keyBy().isPresent()) {
        key.ignored()
            .ifPresent(ignored -> report.add(Faults.at(
                ignored,
                KEY_BY_IGNORED,
                "'" + key.name() + "' of " + Faults.name(method)
                    + " is both in the key (@KeyBy) and not in it (@KeyIgnore).",
                "remove one of the two.")));
      }
    }
  }

  private static void checkName(KeyDeclaration key, KeyByDeclaration keyBy, ProblemReport report) {
    String call = key.type().culprit() + "." + keyBy.method().value() + "()";
    switch (keyBy.resolution()) {
      case FOUND -> {}
      case UNKNOWN -> addUnknown(key, keyBy, report);
      case NO_MEMBERS -> addMemberless(key, keyBy, report);
      case INVISIBLE ->
        add(
            keyBy,
            report,
            call + " is not visible to the generated class, or what it returns is not.",
            "make both visible, or name another method.");
      case TAKES_ARGUMENTS ->
        add(
            keyBy,
            report,
            call + " does not exist without parameters, and there is nothing to give it.",
            ANOTHER);
      case RETURNS_VOID -> add(keyBy, report, call + " returns nothing, which is no key.", ANOTHER);
      case STATIC ->
        add(
            keyBy,
            report,
            call + " is static, so that it says nothing about the argument.",
            ANOTHER);
      case THROWS ->
        add(
            keyBy,
            report,
            call + " declares a checked exception, and a key must not fail.",
            ANOTHER);
    }
  }

  private static void addMemberless(
      KeyDeclaration key, KeyByDeclaration keyBy, ProblemReport report) {
    add(
        keyBy,
        report,
        "'" + key.name() + "' is of type " + key.type().type() + ", which has no methods.",
        "remove @KeyBy: the value itself is the key.");
  }

  private static void addUnknown(KeyDeclaration key, KeyByDeclaration keyBy, ProblemReport report) {
    String wanted = keyBy.method().value();
    String known = keyBy.candidates().isEmpty()
        ? "It has none that could be used."
        : "It has: " + String.join(", ", keyBy.candidates()) + ".";
    String fix = Spelling.nearest(wanted, keyBy.candidates())
        .map(near -> "Did you mean \"" + near + "\"?")
        .orElse(ANOTHER);
    report.add(Faults.at(
        keyBy.method().origin(),
        KEY_BY_UNKNOWN,
        "the type of '" + key.name() + "' has no method \"" + wanted + "\". " + known,
        fix));
  }

  private static void add(KeyByDeclaration keyBy, ProblemReport report, String what, String fix) {
    report.add(Faults.at(keyBy.method().origin(), KEY_BY_UNUSABLE, what, fix));
  }
}
