package io.keepsake.processor.check.rule;

import io.keepsake.processor.model.Origin;
import io.keepsake.processor.model.method.MethodDeclaration;
import io.keepsake.processor.problem.Problem;
import io.keepsake.processor.problem.ProblemCode;

/** How the rules place their problems and name the user's elements. */
public final class Faults {
  private Faults() {}

  /** Returns a problem at the place where something was written. */
  public static Problem at(Origin origin, ProblemCode code, String what, String fix) {
    return Problem.of(code, origin.element(), what, fix).on(origin.mirror(), origin.value());
  }

  /** Returns a method's name for messages: {@code PriceService.quote(String, int)}. */
  public static String name(MethodDeclaration method) {
    return method.header().owner() + "." + method.name() + "(" + method.header().parameters() + ")";
  }
}
