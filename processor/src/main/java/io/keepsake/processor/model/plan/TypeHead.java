package io.keepsake.processor.model.plan;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import io.keepsake.processor.model.Lint;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * The declaration of a generated class.
 *
 * @param name its name
 * @param base the user's type, with type arguments
 * @param frame what it is to the user's type
 * @param modifiers its modifiers
 * @param typeVariables its type variables
 * @param annotations what it carries
 * @param lints what it suppresses
 */
public record TypeHead(
    ClassName name,
    TypeName base,
    Frame frame,
    Set<Modifier> modifiers,
    List<TypeVariableName> typeVariables,
    List<AnnotationSpec> annotations,
    Set<Lint> lints) {

  /** Copies the collections. */
  public TypeHead {
    modifiers = Set.copyOf(modifiers);
    typeVariables = List.copyOf(typeVariables);
    annotations = List.copyOf(annotations);
    lints = Set.copyOf(lints);
  }

  /** What a generated class is to the user's type. */
  public enum Frame {
    /** A subclass. */
    EXTENDS,

    /** An implementation that asks another one. */
    WRAPS,

    /** A class beside it, with static methods. */
    HOLDS
  }
}
