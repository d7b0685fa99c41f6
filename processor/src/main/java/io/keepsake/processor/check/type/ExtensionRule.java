package io.keepsake.processor.check.type;

import static io.keepsake.processor.problem.ProblemCode.FINAL_TYPE;
import static io.keepsake.processor.problem.ProblemCode.HIDDEN_TYPE;
import static io.keepsake.processor.problem.ProblemCode.INNER_TYPE;
import static io.keepsake.processor.problem.ProblemCode.NO_CONSTRUCTOR;
import static io.keepsake.processor.problem.ProblemCode.SEALED_TYPE;

import io.keepsake.processor.check.rule.Faults;
import io.keepsake.processor.check.rule.Rule;
import io.keepsake.processor.model.type.Obstacle;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.problem.ProblemCode;
import io.keepsake.processor.problem.ProblemReport;
import java.util.List;

/** A class with memoized instance methods must be one that the generated class can extend, an interface one that it can see. */
public final class ExtensionRule implements Rule {

  @Override
  public void check(TypeDeclaration type, ProblemReport report) {
    if (type.hasInstanceMethods()) {
      type.shape().obstacles().forEach(obstacle -> check(obstacle, type, report));
    }
  }

  private static void check(Obstacle obstacle, TypeDeclaration type, ProblemReport report) {
    switch (obstacle) {
      case FINAL -> addFinal(type, report);
      case INNER -> addInner(type, report);
      case LOCAL -> addLocal(type, report);
      case HIDDEN -> addHidden(type, report);
      case SEALED -> addSealed(type, report);
      case NO_CONSTRUCTOR -> addNoConstructor(type, report);
      case RECORD, ENUM, ANNOTATION -> {} // told at each method, by another rule
    }
  }

  private static void addFinal(TypeDeclaration type, ProblemReport report) {
    add(
        type,
        report,
        FINAL_TYPE,
        name(type) + " is final, and a memoized method is answered by a subclass, "
            + generated(type) + ".",
        "remove `final` from " + name(type)
            + ", or memoize the methods of an interface that it implements.");
  }

  private static void addInner(TypeDeclaration type, ProblemReport report) {
    add(
        type,
        report,
        INNER_TYPE,
        name(type)
            + " is an inner class: each of its instances belongs to one of the class around it, which "
            + generated(type) + " cannot give it.",
        "make " + name(type) + " a static class, or move it out.");
  }

  private static void addLocal(TypeDeclaration type, ProblemReport report) {
    add(
        type,
        report,
        HIDDEN_TYPE,
        name(type) + " is declared inside of a method, where no other class can see it.",
        "move it out of the method.");
  }

  private static void addHidden(TypeDeclaration type, ProblemReport report) {
    add(
        type,
        report,
        HIDDEN_TYPE,
        name(type) + " is private, or stands in a private type, so that " + generated(type)
            + " cannot see it.",
        "make it package-private, with the types around it.");
  }

  private static void addSealed(TypeDeclaration type, ProblemReport report) {
    add(
        type,
        report,
        SEALED_TYPE,
        name(type) + " is sealed and does not permit " + generated(type) + ".",
        "add " + generated(type) + " to its `permits` clause, or make it non-sealed.");
  }

  private static void addNoConstructor(TypeDeclaration type, ProblemReport report) {
    List<Obstacle> obstacles = type.shape().obstacles();
    if (obstacles.contains(Obstacle.HIDDEN)) {
      return; // the default constructor of a private class is private, and what is wrong is told
      // already
    }
    add(
        type,
        report,
        NO_CONSTRUCTOR,
        "all constructors of " + name(type) + " are private, and " + generated(type)
            + " has to call one.",
        "make one of them package-private, protected or public.");
  }

  private static String name(TypeDeclaration type) {
    return type.shape().sourceName();
  }

  private static String generated(TypeDeclaration type) {
    return type.generated().name().simpleName();
  }

  private static void add(
      TypeDeclaration type, ProblemReport report, ProblemCode code, String what, String fix) {
    report.add(Faults.at(type.origin(), code, what, fix));
  }
}
