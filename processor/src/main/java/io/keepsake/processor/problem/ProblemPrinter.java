package io.keepsake.processor.problem;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Tells the compiler of problems, each once in the life of the processor, at its element or annotation value.
 *
 * <p>A warning is left out where {@code @SuppressWarnings} names its code on the element or on one around it. Errors
 * cannot be suppressed.
 */
public final class ProblemPrinter {
  private final Messager messager;
  private final Set<Problem> printed = new HashSet<>();
  private final Set<ProblemCode> told = EnumSet.noneOf(ProblemCode.class);

  public ProblemPrinter(Messager messager) {
    this.messager = messager;
  }

  /** Prints what this report has and no report before it had. */
  public void print(ProblemReport report) {
    report.problems().forEach(this::print);
  }

  private void print(Problem problem) {
    if (printed.add(problem)
        && (problem.isError() || !isSuppressed(problem))
        && (!problem.code().isToldOnce() || told.add(problem.code()))) {
      messager.printMessage(
          problem.code().severity(),
          problem.message(),
          problem.element(),
          problem.annotation(),
          problem.value());
    }
  }

  private static boolean isSuppressed(Problem problem) {
    for (@Nullable Element at = problem.element(); at != null; at = at.getEnclosingElement()) {
      if (at.getAnnotationMirrors().stream()
          .anyMatch(mirror -> suppresses(mirror, problem.code()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean suppresses(AnnotationMirror mirror, ProblemCode code) {
    Name type = ((TypeElement) mirror.getAnnotationType().asElement()).getQualifiedName();
    return type.contentEquals("java.lang.SuppressWarnings")
        && mirror.getElementValues().values().stream()
            .anyMatch(value -> mentions(value, code.code()));
  }

  private static boolean mentions(AnnotationValue value, String code) {
    return value.getValue() instanceof List<?> list
        ? list.stream().anyMatch(each -> mentions((AnnotationValue) each, code))
        : code.equals(value.getValue());
  }
}
