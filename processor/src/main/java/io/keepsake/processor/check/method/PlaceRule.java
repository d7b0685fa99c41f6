package io.keepsake.processor.check.method;

import static io.keepsake.processor.problem.ProblemCode.FINAL_TYPE;
import static io.keepsake.processor.problem.ProblemCode.NO_PLACE;

import io.keepsake.processor.check.rule.Faults;
import io.keepsake.processor.check.rule.MethodRule;
import io.keepsake.processor.model.method.MethodDeclaration;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.problem.ProblemReport;
import javax.lang.model.element.Modifier;

/** A memoized instance method must stand in a kind of type that can be extended at all. */
public final class PlaceRule implements MethodRule {
  private static final String FIX =
      "memoize a method of an interface that %s implements, or a static method.";

  @Override
  public void check(TypeDeclaration type, MethodDeclaration method, ProblemReport report) {
    if (method.is(Modifier.STATIC)) {
      return;
    }
    String name = type.shape().sourceName();
    String what = Faults.name(method) + " is a method of ";
    switch (type.shape().category()) {
      case RECORD ->
        report.add(Faults.at(
            method.origin(),
            FINAL_TYPE,
            what + "a record, which is final, and a memoized method is answered by a subclass.",
            FIX.formatted(name)));
      case ENUM ->
        report.add(Faults.at(
            method.origin(),
            FINAL_TYPE,
            what
                + "an enum, which has no instances but its constants, and a memoized method is answered by a "
                + "subclass.",
            FIX.formatted(name)));
      case ANNOTATION ->
        report.add(Faults.at(
            method.origin(),
            NO_PLACE,
            what + "an annotation type: it is an attribute, which computes nothing.",
            "remove @Memoize, or put it on a method of a class or an interface."));
      case CLASS, INTERFACE -> {}
    }
  }
}
