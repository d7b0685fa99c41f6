package io.keepsake.processor.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Which warnings a {@code @SuppressWarnings} asks to leave out: by the code, after which a colon and a reason may follow. */
public final class Suppressions {
  private static final Pattern TEXT = Pattern.compile("(KS\\d{3})\\s*(?::.*)?", Pattern.DOTALL);

  private Suppressions() {}

  /**
   * One code in an annotation.
   *
   * @param code the code, which may be none of ours
   * @param value the text in the annotation
   */
  public record Suppression(String code, AnnotationMirror mirror, AnnotationValue value) {}

  /** Returns what is asked for on an element itself, in source order. */
  public static List<Suppression> on(Element element) {
    List<Suppression> found = new ArrayList<>();
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (((TypeElement) mirror.getAnnotationType().asElement())
          .getQualifiedName()
          .contentEquals("java.lang.SuppressWarnings")) {
        mirror.getElementValues().values().forEach(value -> add(mirror, value, found));
      }
    }
    return found;
  }

  private static void add(AnnotationMirror mirror, AnnotationValue value, List<Suppression> found) {
    if (value.getValue() instanceof List<?> texts) {
      texts.forEach(text -> add(mirror, (AnnotationValue) text, found));
    } else {
      codeIn(value).ifPresent(code -> found.add(new Suppression(code, mirror, value)));
    }
  }

  private static Optional<String> codeIn(AnnotationValue value) {
    Matcher text = TEXT.matcher(String.valueOf(value.getValue()).strip());
    return text.matches() ? Optional.of(text.group(1)) : Optional.empty();
  }

  /** Tells whether a problem is to be left out. */
  static boolean cover(Problem problem) {
    for (Element place : problem.elements()) {
      for (@Nullable Element at = place; at != null; at = at.getEnclosingElement()) {
        if (on(at).stream().anyMatch(each -> each.code().equals(problem.code().code()))) {
          return true;
        }
      }
    }
    return false;
  }
}
