package io.keepsake.processor.model.change;

import io.keepsake.processor.model.Attribute;
import java.util.List;
import java.util.Optional;

/**
 * Where an {@code @Updates} has the answer from.
 *
 * @param name the parameter's name, empty for what the method returns
 * @param result what became of it
 * @param source where it comes from, if it fits
 * @param future whether the memoized method returns a future of it
 * @param types the type of the value, and the one that is needed, as a person reads them
 * @param candidates the names of the parameters
 */
public record ValueDeclaration(
    Attribute<String> name,
    Result result,
    Optional<PartSource> source,
    boolean future,
    Types types,
    List<String> candidates) {

  /** Copies the list. */
  public ValueDeclaration {
    candidates = List.copyOf(candidates);
  }

  /**
   * Two types as a person reads them.
   *
   * @param given what there is
   * @param needed what there should be
   */
  public record Types(String given, String needed) {}

  /** What became of it. */
  public enum Result {
    /** It fits. */
    FITS,

    /** The method returns nothing. */
    NOTHING,

    /** There is no such parameter. */
    UNKNOWN,

    /** It is of another type. */
    MISFIT,

    /** The handle of the memoized method cannot be seen from here. */
    HIDDEN
  }
}
