package io.keepsake.processor.model.type;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeVariableName;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * The head of a type, and what its members mean for a class beside it.
 *
 * @param name its name
 * @param category what kind of type it is
 * @param modifiers its modifiers
 * @param typeVariables its type variables
 * @param obstacles why it cannot be extended, in the order of the enum; empty if it can be
 * @param members the names that its members take
 * @param traits what it hands down to a class that extends or implements it
 */
public record TypeShape(
    ClassName name,
    Category category,
    Set<Modifier> modifiers,
    List<TypeVariableName> typeVariables,
    List<Obstacle> obstacles,
    MemberNames members,
    Set<Trait> traits) {

  /** Copies the collections. */
  public TypeShape {
    modifiers = Set.copyOf(modifiers);
    typeVariables = List.copyOf(typeVariables);
    obstacles = List.copyOf(obstacles);
    traits = Set.copyOf(traits);
  }

  /** Returns the name as in the source, {@code Outer.Inner}. */
  public String sourceName() {
    return String.join(".", name.simpleNames());
  }

  /** The kinds of types. */
  public enum Category {
    /** A class, abstract or not. */
    CLASS,

    /** An interface. */
    INTERFACE,

    /** An enum. */
    ENUM,

    /** A record. */
    RECORD,

    /** An annotation type. */
    ANNOTATION
  }
}
