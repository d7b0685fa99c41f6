package io.keepsake.processor.check.method;

import static io.keepsake.processor.problem.ProblemCode.ABSTRACT_METHOD;
import static io.keepsake.processor.problem.ProblemCode.FINAL_METHOD;
import static io.keepsake.processor.problem.ProblemCode.PRIVATE_METHOD;

import io.keepsake.processor.check.rule.Faults;
import io.keepsake.processor.check.rule.MethodRule;
import io.keepsake.processor.model.method.MethodDeclaration;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.model.type.TypeShape.Category;
import io.keepsake.processor.problem.ProblemReport;
import javax.lang.model.element.Modifier;

/** A memoized method must be one that the generated class can see, override or hide, and call. */
public final class OverrideRule implements MethodRule {

  @Override
  public void check(TypeDeclaration type, MethodDeclaration method, ProblemReport report) {
    if (method.is(Modifier.PRIVATE)) {
      report.add(Faults.at(
          method.origin(),
          PRIVATE_METHOD,
          Faults.name(method)
              + " is private, so that the generated class can neither see nor override it.",
          isInterface(type)
              ? "make it a default method."
              : "make it package-private, protected or public."));
    }
    if (method.is(Modifier.FINAL) && type.hasInstanceMethods()) {
      report.add(Faults.at(
          method.origin(),
          FINAL_METHOD,
          Faults.name(method)
              + " is final, and a memoized method is answered by the one that replaces it in a subclass.",
          "remove `final`."));
    }
    if (method.is(Modifier.ABSTRACT) && type.shape().category() == Category.CLASS) {
      report.add(Faults.at(
          method.origin(),
          ABSTRACT_METHOD,
          Faults.name(method) + " is abstract, so there is nothing to compute and to remember.",
          "put @Memoize on the method that implements it, or on the method of an interface."));
    }
  }

  private static boolean isInterface(TypeDeclaration type) {
    return type.shape().category() == Category.INTERFACE;
  }
}
