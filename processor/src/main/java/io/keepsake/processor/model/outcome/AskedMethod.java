package io.keepsake.processor.model.outcome;

import io.keepsake.processor.model.Attribute;
import java.util.List;

/**
 * The name of a method that is asked about answers, and what became of it.
 *
 * @param name the name
 * @param resolution what became of it
 * @param isOfAnswer whether it is a method of the answer, and not of the memoized type
 * @param isStatic whether it is static
 * @param takesKey whether it takes what is in the key, after the answer
 * @param expected how a method of the memoized type would have to look
 * @param candidates the names of those that could have been meant, sorted
 */
public record AskedMethod(
    Attribute<String> name,
    Resolution resolution,
    boolean isOfAnswer,
    boolean isStatic,
    boolean takesKey,
    String expected,
    List<String> candidates) {

  /** Copies the list. */
  public AskedMethod {
    candidates = List.copyOf(candidates);
  }

  /** What became of the name of a method; of several ones of that name, the last of these that holds is told. */
  public enum Resolution {
    /** No method has this name. */
    UNKNOWN,

    /** It takes something else than the answer, or the answer and the key. */
    OTHER_PARAMETERS,

    /** It has type variables of its own. */
    GENERIC,

    /** It is a static method of the answer's type, which says nothing about the answer. */
    STATIC_OF_ANSWER,

    /** The generated class cannot call it. */
    INVISIBLE,

    /** It is an instance method, and there is no instance to ask. */
    NO_INSTANCE,

    /** It returns something else. */
    OTHER_RESULT,

    /** It declares a checked exception. */
    THROWS,

    /** Several fit. */
    AMBIGUOUS,

    /** There is one, and the generated class can call it. */
    FOUND
  }
}
