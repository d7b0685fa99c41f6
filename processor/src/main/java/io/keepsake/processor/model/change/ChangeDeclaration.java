package io.keepsake.processor.model.change;

import io.keepsake.When;
import io.keepsake.processor.model.Attribute;
import io.keepsake.processor.model.Origin;
import java.util.List;
import java.util.Optional;

/**
 * One {@code @Invalidates} or {@code @Updates}.
 *
 * @param head which of them, and what it says of the memoized method
 * @param lookup what became of that
 * @param target the method, if there is one
 * @param parts what became of each component of its key, in order
 * @param map the entries of the attribute
 * @param value what becomes of the answer; of an {@code @Updates} whose target was found
 */
public record ChangeDeclaration(
    Origin origin,
    Head head,
    Lookup lookup,
    Optional<TargetMethod> target,
    List<PartDeclaration> parts,
    List<MapEntry> map,
    Optional<ValueDeclaration> value) {

  /** Copies the lists. */
  public ChangeDeclaration {
    parts = List.copyOf(parts);
    map = List.copyOf(map);
  }

  /** Returns which annotation it is. */
  public Kind kind() {
    return head.kind();
  }

  /** Which annotation. */
  public enum Kind {
    /** {@code @Invalidates}. */
    INVALIDATES("@Invalidates"),

    /** {@code @Updates}. */
    UPDATES("@Updates");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    /** Returns the annotation as in the source. */
    public String text() {
      return text;
    }
  }

  /**
   * What an annotation says of the memoized method.
   *
   * @param kind which annotation
   * @param type the type, as in the source
   * @param method the name of the method
   * @param all whether all answers are meant
   * @param when when it happens
   */
  public record Head(
      Kind kind,
      String type,
      Attribute<String> method,
      Attribute<Boolean> all,
      Attribute<When> when) {}

  /**
   * What became of the name of the method.
   *
   * @param result what was found
   * @param candidates what could have been meant: names, or signatures of overloads
   */
  public record Lookup(Result result, List<String> candidates) {
    /** Copies the list. */
    public Lookup {
      candidates = List.copyOf(candidates);
    }

    /** What was found. */
    public enum Result {
      /** A memoized method. */
      FOUND,

      /** No method of this name. */
      UNKNOWN,

      /** Methods of this name, none of which is memoized. */
      NOT_MEMOIZED,

      /** Several memoized methods of this name. */
      AMBIGUOUS,

      /** Memoized methods of this name, with other parameters than the annotation says. */
      NO_OVERLOAD
    }
  }
}
