package io.keepsake.processor.model.key;

import io.keepsake.processor.model.Attribute;
import io.keepsake.processor.model.Origin;
import java.util.List;
import java.util.Optional;

/**
 * One {@code @KeyBy} and the method that it names.
 *
 * @param method the name of the method
 * @param resolution what became of the name
 * @param result the method's result type, present if the name was {@link Resolution#FOUND}
 * @param candidates the names of the methods that could have been meant, sorted
 */
public record KeyByDeclaration(
    Origin origin,
    Attribute<String> method,
    Resolution resolution,
    Optional<KeyType> result,
    List<String> candidates) {

  /** Copies the list. */
  public KeyByDeclaration {
    candidates = List.copyOf(candidates);
  }

  /** What became of the name of a method. */
  public enum Resolution {
    /** There is one, and the generated class can call it. */
    FOUND,

    /** The parameter's type has no methods: it is primitive or an array. */
    NO_MEMBERS,

    /** No method has this name. */
    UNKNOWN,

    /** The generated class cannot call it. */
    INVISIBLE,

    /** Methods of this name all take arguments. */
    TAKES_ARGUMENTS,

    /** It returns nothing. */
    RETURNS_VOID,

    /** It is static, so it says nothing about the argument. */
    STATIC,

    /** It declares a checked exception. */
    THROWS
  }
}
