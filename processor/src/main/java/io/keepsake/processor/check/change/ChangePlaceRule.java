package io.keepsake.processor.check.change;

import static io.keepsake.processor.problem.ProblemCode.CHANGE_UNSEEN;

import io.keepsake.processor.check.rule.Faults;
import io.keepsake.processor.check.rule.Rule;
import io.keepsake.processor.model.change.ChangingMethod;
import io.keepsake.processor.model.result.ResultKind;
import io.keepsake.processor.model.type.Obstacle;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.model.type.TypeShape.Category;
import io.keepsake.processor.problem.ProblemReport;
import java.util.List;
import javax.lang.model.element.Modifier;

/** A method that changes answers of others must be one whose calls, all of them, go through the generated class. */
public final class ChangePlaceRule implements Rule {

  @Override
  public void check(TypeDeclaration type, ProblemReport report) {
    type.changing().forEach(method -> check(type, method, report));
  }

  private static void check(TypeDeclaration type, ChangingMethod method, ProblemReport report) {
    checkModifiers(type, method, report);
    checkStatic(type, method, report);
    if (method.memoized()) {
      add(
          method,
          report,
          "is memoized as well: when it is answered from memory, nothing runs that could change anything.",
          "remove @Memoize, or put the other annotation on the method that makes the change.");
    }
    if (method.result() == ResultKind.FUTURE || method.result() == ResultKind.PUBLISHER) {
      add(
          method,
          report,
          "returns a future or a publisher whose end cannot be watched.",
          "return a `CompletableFuture` or a `CompletionStage`.");
    }
  }

  private static void checkModifiers(
      TypeDeclaration type, ChangingMethod method, ProblemReport report) {
    Category category = type.shape().category();
    if (method.is(Modifier.PRIVATE)) {
      add(
          method,
          report,
          "is private, so that the generated class can neither see nor override it.",
          "make it package-private, protected or public.");
    }
    if (method.is(Modifier.FINAL) && type.hasInstanceMethods()) {
      add(
          method,
          report,
          "is final, so that the generated class cannot override it.",
          "remove `final`.");
    }
    if (method.is(Modifier.ABSTRACT) && category == Category.CLASS) {
      add(
          method,
          report,
          "is abstract: there is nothing to call.",
          "annotate the method that implements it, or the method of an interface.");
    }
    if (!method.is(Modifier.STATIC)
        && category != Category.CLASS
        && category != Category.INTERFACE) {
      add(
          method,
          report,
          "is a method of a type that cannot be extended.",
          "annotate a method of an interface that the type implements, or a static method.");
    }
  }

  private static void checkStatic(
      TypeDeclaration type, ChangingMethod method, ProblemReport report) {
    List<Obstacle> obstacles = type.shape().obstacles();
    boolean isHidden = obstacles.contains(Obstacle.HIDDEN) || obstacles.contains(Obstacle.LOCAL);
    if (method.is(Modifier.STATIC) && isHidden) {
      add(
          method,
          report,
          "is static in a class that is private or local, which the generated class cannot see.",
          "move it to a class that its package can see.");
    }
  }

  private static void add(ChangingMethod method, ProblemReport report, String what, String fix) {
    report.add(Faults.at(method.origin(), CHANGE_UNSEEN, method.text() + " " + what, fix));
  }
}
