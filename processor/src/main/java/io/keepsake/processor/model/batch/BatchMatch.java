package io.keepsake.processor.model.batch;

import java.util.List;
import java.util.Optional;

/**
 * How a method that gives many answers fits the one that gives one.
 *
 * @param handle the accessor of the handle of that one, which is unique in the type
 * @param keys the number of the parameter with the keys
 * @param container what type that has
 * @param element the number of the other method's parameter that takes one of them
 * @param sources for each parameter the number of the other method's, or {@link #NONE}
 * @param neededResult the type that the method should return, as a person reads it, if it returns another
 */
public record BatchMatch(
    String handle,
    int keys,
    Container container,
    int element,
    List<Integer> sources,
    Optional<String> neededResult) {
  /** The number of no parameter. */
  public static final int NONE = -1;

  /** Copies the list. */
  public BatchMatch {
    sources = List.copyOf(sources);
  }

  /** The types that keys may come in. */
  public enum Container {
    /** Exactly {@link java.util.Collection}. */
    COLLECTION,

    /** Exactly {@link java.util.List}. */
    LIST,

    /** Exactly {@link java.util.Set}. */
    SET
  }
}
