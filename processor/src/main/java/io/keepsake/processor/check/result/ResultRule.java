package io.keepsake.processor.check.result;

import static io.keepsake.processor.problem.ProblemCode.CLOSEABLE_RESULT;
import static io.keepsake.processor.problem.ProblemCode.FUTURE_RESULT;
import static io.keepsake.processor.problem.ProblemCode.ONE_SHOT_RESULT;
import static io.keepsake.processor.problem.ProblemCode.VOID_RESULT;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.keepsake.processor.check.rule.Faults;
import io.keepsake.processor.check.rule.MethodRule;
import io.keepsake.processor.model.method.MethodDeclaration;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.problem.ProblemCode;
import io.keepsake.processor.problem.ProblemReport;

/** A result must be something, and something that can be given out more than once. */
public final class ResultRule implements MethodRule {
  private static final ClassName VOID_BOX = ClassName.get(Void.class);

  @Override
  public void check(TypeDeclaration type, MethodDeclaration method, ProblemReport report) {
    switch (method.result()) {
      case VOID, VOID_BOX ->
        add(
            method,
            report,
            VOID_RESULT,
            " returns nothing, so there is nothing to remember.",
            "return what it computes, or remove @Memoize.");
      case STREAM ->
        add(
            method,
            report,
            ONE_SHOT_RESULT,
            " returns a stream, which only the first caller could read.",
            "return a `List`, and let callers stream it.");
      case ITERATOR ->
        add(
            method,
            report,
            ONE_SHOT_RESULT,
            " returns an iterator, which only the first caller could read.",
            "return a `List` or an `Iterable`.");
      case CLOSEABLE ->
        add(
            method,
            report,
            CLOSEABLE_RESULT,
            " returns something AutoCloseable: the first caller would close it for all.",
            "return what is read from it, and close it in the method.");
      case FUTURE ->
        add(
            method,
            report,
            FUTURE_RESULT,
            " returns a future that cannot be watched: one that fails would be given for ever, and one caller's cancel"
                + " would hit all.",
            "return a `CompletableFuture` or a `CompletionStage`.");
      default -> checkWrapped(method, report);
    }
  }

  private static void checkWrapped(MethodDeclaration method, ProblemReport report) {
    if (method.signature().returns() instanceof ParameterizedTypeName wrapper
        && !wrapper.typeArguments().isEmpty()
        && wrapper.typeArguments().stream().allMatch(ResultRule::isVoid)) {
      add(
          method,
          report,
          VOID_RESULT,
          " returns a " + wrapper.rawType().simpleName()
              + " of nothing, so there is nothing to remember.",
          "give it a value to hold, or remove @Memoize.");
    }
  }

  private static boolean isVoid(TypeName argument) {
    return argument.withoutAnnotations().equals(VOID_BOX);
  }

  private static void add(
      MethodDeclaration method, ProblemReport report, ProblemCode code, String what, String fix) {
    report.add(Faults.at(method.origin(), code, Faults.name(method) + what, fix));
  }
}
