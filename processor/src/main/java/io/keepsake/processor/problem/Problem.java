package io.keepsake.processor.problem;

import java.util.List;
import java.util.function.BiConsumer;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * One fault in the user's code: its code, what is wrong and why, the way out, and where it stands.
 *
 * <p>Two problems are equal if they say the same of the same element, so that an inherited method is told of once.
 */
public final class Problem {
  private final ProblemCode code;
  private final Element element;
  private final @Nullable AnnotationMirror annotation;
  private final @Nullable AnnotationValue value;
  private final @Nullable Inside inside;
  private final String text;

  private Problem(
      ProblemCode code,
      Element element,
      @Nullable AnnotationMirror annotation,
      @Nullable AnnotationValue value,
      @Nullable Inside inside,
      String text) {
    this.code = code;
    this.element = element;
    this.annotation = annotation;
    this.value = value;
    this.inside = inside;
    this.text = text;
  }

  /**
   * Returns a problem of an element.
   *
   * @param what what is wrong and why, in whole sentences that name the user's element
   * @param fix what to do about it, without the word "Fix"
   */
  public static Problem of(ProblemCode code, Element element, String what, String fix) {
    return new Problem(code, element, null, null, null, what + "\nFix: " + fix);
  }

  /**
   * Returns this problem, placed on an annotation of its element.
   *
   * @param annotation null to leave it on the element
   * @param value the attribute's value, null for the whole annotation
   */
  public Problem on(@Nullable AnnotationMirror annotation, @Nullable AnnotationValue value) {
    return new Problem(code, element, annotation, value, null, text);
  }

  /** Returns this problem of a method, placed inside of a body. */
  public Problem in(Inside place) {
    return new Problem(code, element, null, null, place, text);
  }

  /**
   * A place inside of a method's body.
   *
   * @param method the method
   * @param printer prints a message at the place
   */
  public record Inside(Element method, BiConsumer<Diagnostic.Kind, String> printer) {}

  public ProblemCode code() {
    return code;
  }

  public Element element() {
    return element;
  }

  /** Returns the annotation that the problem sits on, or null. */
  public @Nullable AnnotationMirror annotation() {
    return annotation;
  }

  /** Returns the annotation's value that the problem sits on, or null. */
  public @Nullable AnnotationValue value() {
    return value;
  }

  /** Returns the place in a body that the problem sits on, or null. */
  public @Nullable Inside inside() {
    return inside;
  }

  /** Returns the elements that the problem is one of: its own, and the method in whose body it stands. */
  public List<Element> elements() {
    return inside == null ? List.of(element) : List.of(element, inside.method());
  }

  /** Returns what the compiler prints: the code in brackets, the fault, and a last line that begins with "Fix:". */
  public String message() {
    return "[" + code.code() + "] " + text;
  }

  /** Returns whether code must not be generated because of this problem. */
  public boolean isError() {
    return code.severity() == Diagnostic.Kind.ERROR;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Problem that
        && code == that.code
        && element.equals(that.element)
        && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * code.hashCode() + element.hashCode()) + text.hashCode();
  }

  @Override
  public String toString() {
    return element + ": " + message();
  }
}
