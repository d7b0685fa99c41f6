package io.keepsake.processor.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.TypeName;
import java.util.List;

/**
 * A parameter of a method or a constructor.
 *
 * @param name its name
 * @param type its type, with the annotations of the type
 * @param annotations the declaration annotations that a copy of the parameter carries
 * @param nullness those among them that say whether it may be null
 */
public record Parameter(
    String name, TypeName type, List<AnnotationSpec> annotations, List<AnnotationSpec> nullness) {

  /** Copies the lists. */
  public Parameter {
    annotations = List.copyOf(annotations);
    nullness = List.copyOf(nullness);
  }
}
