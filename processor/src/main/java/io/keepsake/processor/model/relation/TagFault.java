package io.keepsake.processor.model.relation;

import java.util.List;

/**
 * Why a tag cannot be made.
 *
 * @param kind what is wrong
 * @param place where: the braces as far as they were understood, and the word that was not, such as {@code order.custmer}
 * @param type the type in question, as a person reads it
 * @param candidates what could have been meant
 */
public record TagFault(Kind kind, String place, String type, List<String> candidates) {

  /** Copies the list. */
  public TagFault {
    candidates = List.copyOf(candidates);
  }

  /** Creates a fault for which its place says enough. */
  public static TagFault of(Kind kind, String place) {
    return new TagFault(kind, place, "", List.of());
  }

  /** What is wrong. */
  public enum Kind {
    /** There is no text at all. */
    EMPTY,

    /** A brace is not closed, or not opened. */
    UNBALANCED,

    /** What is in braces is no name, or names with dots between them. */
    NO_PATH,

    /** No parameter has this name. */
    UNKNOWN_PARAMETER,

    /** No accessor has this name. */
    UNKNOWN_PROPERTY,

    /** The generated class cannot see it. */
    INVISIBLE,

    /** It is static, and says nothing about the argument. */
    STATIC,

    /** It returns nothing. */
    VOID,

    /** It declares a checked exception. */
    THROWS,

    /** The parameter is not in the key. */
    IGNORED,

    /** The key has something else of the parameter. */
    KEYED_OTHERWISE,

    /** The texts of values of this type say nothing stable. */
    UNSTABLE
  }
}
