package io.keepsake.processor.check.key;

import static io.keepsake.processor.problem.ProblemCode.CONTEXT_KEY;
import static io.keepsake.processor.problem.ProblemCode.IDENTITY_KEY;
import static io.keepsake.processor.problem.ProblemCode.ONE_SHOT_KEY;

import io.keepsake.processor.check.rule.Faults;
import io.keepsake.processor.check.rule.MethodRule;
import io.keepsake.processor.model.Origin;
import io.keepsake.processor.model.key.KeyByDeclaration;
import io.keepsake.processor.model.key.KeyDeclaration;
import io.keepsake.processor.model.key.KeyType;
import io.keepsake.processor.model.method.MethodDeclaration;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.problem.ProblemReport;
import java.util.Optional;

/** What is in the key must have an equality by which it is found again. */
public final class KeyTypeRule implements MethodRule {
  private static final String ONLY_THE_SAME = ", so that only the very same object is found again.";

  @Override
  public void check(TypeDeclaration type, MethodDeclaration method, ProblemReport report) {
    for (KeyDeclaration key : method.key().components()) {
      if (!KeyRemedy.isWhole(key)) {
        Optional<KeyByDeclaration> keyBy = key.keyBy();
        if (keyBy.isEmpty()) {
          String subject = "'" + key.name() + "' of " + Faults.name(method);
          checkType(method, new Component(key.origin(), subject, key, key.type()), report);
        } else if (keyBy.get().result().isPresent()) {
          checkResult(method, key, keyBy.get(), keyBy.get().result().get(), report);
        }
      }
    }
  }

  private static void checkResult(
      MethodDeclaration method,
      KeyDeclaration key,
      KeyByDeclaration keyBy,
      KeyType result,
      ProblemReport report) {
    String subject =
        "'" + key.name() + "." + keyBy.method().value() + "()' of " + Faults.name(method);
    checkType(method, new Component(keyBy.method().origin(), subject, key, result), report);
  }

  private static void checkType(
      MethodDeclaration method, Component component, ProblemReport report) {
    String culprit = component.type().culprit();
    switch (component.type().risk()) {
      case NONE -> {}
      case CONTEXT -> warnOfContext(method, component, report);
      case IDENTITY ->
        warn(
            method,
            component,
            report,
            culprit + " has no equals of its own" + ONLY_THE_SAME,
            "; or, if " + culprit + " is yours, give it equals and hashCode (a record has them).");
      case FUNCTION ->
        warn(
            method,
            component,
            report,
            culprit + " is a function, and no two lambdas are equal" + ONLY_THE_SAME,
            ", or take a value instead.");
      case ARRAY_INSIDE ->
        warn(
            method,
            component,
            report,
            culprit
                + " is an array inside of another object, which compares it by identity, so that"
                + " answers are not found again.",
            ", or use a list in its place.");
      case ONE_SHOT ->
        report.add(Faults.at(
            component.origin(),
            ONE_SHOT_KEY,
            component.subject() + " is of the type " + culprit
                + ", which can be read only once: as a key it would be used up, "
                + "or never be found again.",
            "take a collection instead, or " + KeyRemedy.of(component.key()) + "."));
    }
  }

  /** For a backend that keeps bytes it is an error already: no context has any. */
  private static void warnOfContext(
      MethodDeclaration method, Component component, ProblemReport report) {
    boolean isTold = method.returned().bytes().isPresent();
    if (!method.header().inherited() && !isTold) {
      report.add(Faults.at(
          component.origin(),
          CONTEXT_KEY,
          component.subject() + ": " + component.type().culprit()
              + " is what a call is made with and not what it is about; in the key it keeps callers with"
              + " another one from the answer, and stays in memory with it.",
          KeyRemedy.leavingOut(component.key())
              + " if the answer is the same for all; if not, pass what it depends on."));
    }
  }

  private static void warn(
      MethodDeclaration method,
      Component component,
      ProblemReport report,
      String why,
      String otherwise) {
    if (!method.header().inherited()) {
      report.add(Faults.at(
          component.origin(),
          IDENTITY_KEY,
          component.subject() + ": " + why,
          KeyRemedy.of(component.key()) + otherwise));
    }
  }

  /**
   * What goes into the key for one parameter or member.
   *
   * @param subject how messages name it
   */
  private record Component(Origin origin, String subject, KeyDeclaration key, KeyType type) {}
}
