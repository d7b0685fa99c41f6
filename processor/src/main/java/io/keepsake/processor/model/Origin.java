package io.keepsake.processor.model;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where in the source something was written, for messages. All origins are equal to each other, so that two declarations
 * that say the same are equal wherever they stand.
 *
 * @param element the element
 * @param mirror the annotation on the element, if the thing is a part of one
 * @param value the annotation's value, if it was written there
 */
public record Origin(
    Element element,
    @Nullable AnnotationMirror mirror,
    @Nullable AnnotationValue value) {

  /** Points at an element. */
  public static Origin of(Element element) {
    return new Origin(element, null, null);
  }

  /** Points at an annotation on this origin's element. */
  public Origin at(AnnotationMirror annotation) {
    return new Origin(element, annotation, null);
  }

  /** Points at one value of this origin's annotation, or at the annotation where the value is its default. */
  public Origin at(@Nullable AnnotationValue written) {
    return new Origin(element, mirror, written);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Origin;
  }

  @Override
  public int hashCode() {
    return 0;
  }

  @Override
  public String toString() {
    return element.toString();
  }
}
