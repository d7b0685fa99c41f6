package io.keepsake.processor.model.type;

import com.palantir.javapoet.AnnotationSpec;
import io.keepsake.processor.model.Signature;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * A constructor that the generated class can call.
 *
 * @param annotations what a copy of it carries
 */
public record ConstructorDeclaration(
    Set<Modifier> modifiers, Signature signature, List<AnnotationSpec> annotations) {

  /** Copies the collections. */
  public ConstructorDeclaration {
    modifiers = Set.copyOf(modifiers);
    annotations = List.copyOf(annotations);
  }
}
