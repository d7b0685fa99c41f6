package io.keepsake.processor.model.change;

import io.keepsake.processor.model.Origin;
import java.util.List;
import java.util.Optional;

/**
 * One entry of the attribute {@code map}.
 *
 * @param text the entry
 * @param fault what is wrong with it, if something is
 */
public record MapEntry(Origin origin, String text, Optional<Fault> fault) {

  /**
   * What is wrong with an entry.
   *
   * @param kind what it is
   * @param word the name that is wrong, or the type that does not fit
   * @param of what the name was looked for in, or the type that is needed
   * @param candidates the names that there are
   */
  public record Fault(Kind kind, String word, String of, List<String> candidates) {
    /** Copies the list. */
    public Fault {
      candidates = List.copyOf(candidates);
    }
  }

  /** What can be wrong. */
  public enum Kind {
    /** It is not of the form {@code name=name.name}. */
    MALFORMED,

    /** The memoized method has no such parameter in its key. */
    UNKNOWN_PART,

    /** The annotated method has no such parameter. */
    UNKNOWN_PARAMETER,

    /** There is no such method on the way, or none that can be called. */
    UNKNOWN_CALL,

    /** Another entry is about the same parameter. */
    TWICE,

    /** The value has another type. */
    MISFIT
  }
}
