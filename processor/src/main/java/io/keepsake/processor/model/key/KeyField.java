package io.keepsake.processor.model.key;

import io.keepsake.processor.model.Attribute;
import java.util.List;
import java.util.Optional;

/**
 * One name of {@code keyFields}.
 *
 * @param name the name of a field, or of a method without parameters
 * @param resolution what became of the name
 * @param isMethod whether it is that of a method
 * @param component what it gives, present if the name was {@link Resolution#FOUND}
 * @param candidates the names that could have been meant, sorted
 */
public record KeyField(
    Attribute<String> name,
    Resolution resolution,
    boolean isMethod,
    Optional<KeyDeclaration> component,
    List<String> candidates) {

  /** Copies the list. */
  public KeyField {
    candidates = List.copyOf(candidates);
  }

  /** What became of the name of a member. */
  public enum Resolution {
    /** There is one, and the generated class can read it. */
    FOUND,

    /** The memoized method is static and has no instance. */
    NO_INSTANCE,

    /** The type has no such member. */
    UNKNOWN,

    /** The generated class cannot read it. */
    INVISIBLE,

    /** It is the same for all instances. */
    STATIC,

    /** Methods of this name all take arguments. */
    TAKES_ARGUMENTS,

    /** It returns nothing. */
    RETURNS_VOID,

    /** It declares a checked exception. */
    THROWS,

    /** It is the memoized method itself. */
    ITSELF,

    /** It is in the list already. */
    TWICE
  }
}
