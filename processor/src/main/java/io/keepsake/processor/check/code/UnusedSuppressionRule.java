package io.keepsake.processor.check.code;

import static io.keepsake.processor.problem.ProblemCode.UNUSED_SUPPRESSION;

import io.keepsake.processor.check.rule.Faults;
import io.keepsake.processor.check.rule.MethodRule;
import io.keepsake.processor.model.method.MethodDeclaration;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.problem.Problem;
import io.keepsake.processor.problem.ProblemCode;
import io.keepsake.processor.problem.ProblemReport;
import io.keepsake.processor.problem.Suppressions;
import io.keepsake.processor.problem.Suppressions.Suppression;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Who left a warning out should hear when there is none any more: the reason that stands there is no longer true. Looks
 * at what the other rules have found.
 */
public final class UnusedSuppressionRule implements MethodRule {

  @Override
  public void check(TypeDeclaration type, MethodDeclaration method, ProblemReport report) {
    if (!method.header().inherited()) {
      Element element = method.origin().element();
      List<Problem> own =
          report.problems().stream().filter(problem -> isOf(problem, element)).toList();
      Suppressions.on(element).stream()
          .filter(each -> isCertain(each, method))
          .filter(
              each -> own.stream().noneMatch(problem -> problem.code().code().equals(each.code())))
          .forEach(each -> report.add(unused(each, method)));
    }
  }

  private static boolean isOf(Problem problem, Element method) {
    for (@Nullable Element at = problem.element(); at != null; at = at.getEnclosingElement()) {
      if (at.equals(method)) {
        return true;
      }
    }
    return false;
  }

  /** Notes depend on the compiler, and some warnings on what it shows: another may have them. */
  private static boolean isCertain(Suppression suppression, MethodDeclaration method) {
    Optional<ProblemCode> code = Stream.of(ProblemCode.values())
        .filter(each -> each.code().equals(suppression.code()))
        .findFirst();
    return code.map(known -> known != UNUSED_SUPPRESSION
            && known.severity() != Diagnostic.Kind.NOTE
            && (!known.needsBody() || method.header().body().known()))
        .orElse(true);
  }

  private static Problem unused(Suppression suppression, MethodDeclaration method) {
    return Problem.of(
            UNUSED_SUPPRESSION,
            method.origin().element(),
            "@SuppressWarnings(\"" + suppression.code() + "\") on " + Faults.name(method)
                + " suppresses nothing: there is no such warning.",
            "remove \"" + suppression.code() + "\".")
        .on(suppression.mirror(), suppression.value());
  }
}
