package io.keepsake.processor.model.batch;

import java.util.List;

/**
 * What became of the name of a method that another one shares answers with.
 *
 * @param result what was found
 * @param candidates the memoized methods that could have been meant
 */
public record PartnerLookup(Result result, List<Candidate> candidates) {

  /** Copies the list. */
  public PartnerLookup {
    candidates = List.copyOf(candidates);
  }

  /**
   * A memoized method.
   *
   * @param signature its name and the types of its parameters, as a person reads them
   * @param misfit why it cannot be meant, as the end of a sentence; empty where it was not asked, or fits
   */
  public record Candidate(String signature, String misfit) {}

  /** What was found. */
  public enum Result {
    /** A memoized method whose parameters fit. */
    FOUND,

    /** No method of this name. */
    UNKNOWN,

    /** Methods of this name, none of which is memoized. */
    NOT_MEMOIZED,

    /** A method that shares answers itself. */
    SHARING,

    /** Memoized methods of this name, none of which fits. */
    MISFIT,

    /** Several that fit equally well. */
    AMBIGUOUS
  }
}
