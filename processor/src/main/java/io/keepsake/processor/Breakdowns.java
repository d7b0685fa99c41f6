package io.keepsake.processor;

import io.keepsake.processor.problem.Problem;
import io.keepsake.processor.problem.ProblemCode;
import java.io.PrintWriter;
import java.io.StringWriter;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** The problems that are no fault of the code that is read. */
final class Breakdowns {
  private Breakdowns() {}

  static Problem missingRuntime(Element element) {
    return Problem.of(
        ProblemCode.MISSING_RUNTIME,
        element,
        "the classes that generated code runs on are not on the class path.",
        "add the dependency io.keepsake:keepsake-runtime.");
  }

  static Problem internalError(TypeElement type, Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    return Problem.of(
        ProblemCode.INTERNAL_ERROR,
        type,
        "the processor failed on " + type.getSimpleName() + ": " + trace,
        "report this with the stack trace above; without @Memoize on the type the build goes on.");
  }
}
