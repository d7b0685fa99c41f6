package io.keepsake.processor.model.relation;

import io.keepsake.processor.model.Attribute;
import java.util.List;

/**
 * One {@code dependsOn} of a memoized method.
 *
 * @param text the text as it is written
 * @param resolution what became of it
 * @param type the type that was searched, as a person reads it
 * @param sources the methods that are meant, and those that they are made of in turn
 * @param names the candidates if nothing was found; the circle if there is one
 */
public record DependencyDeclaration(
    Attribute<String> text,
    Resolution resolution,
    String type,
    List<SourceMethod> sources,
    List<String> names) {

  /** Copies the lists. */
  public DependencyDeclaration {
    sources = List.copyOf(sources);
    names = List.copyOf(names);
  }

  /** What became of a name. */
  public enum Resolution {
    /** There are memoized methods of this name. */
    FOUND,

    /** It is no name of a method. */
    MALFORMED,

    /** There is no such type. */
    UNKNOWN_TYPE,

    /** The type has no such method. */
    UNKNOWN_METHOD,

    /** There is such a method, and it is not memoized. */
    NOT_MEMOIZED,

    /** It is the method itself. */
    ITSELF,

    /** Its answers are made of those of the method itself. */
    CIRCLE
  }
}
