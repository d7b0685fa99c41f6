package io.keepsake.processor.model.relation;

import io.keepsake.processor.model.Lint;
import java.util.List;
import java.util.Set;

/** A part of a tag. */
public sealed interface TagPart {

  /** What is written as it is. */
  record Literal(String text) implements TagPart {}

  /**
   * What is taken of an argument.
   *
   * @param parameter the number of the parameter, from 0; behind them are the members of the instance that are in the key, and
   *     what is made of the parameters
   * @param isKeyed whether it starts at what {@code @KeyBy} takes of the argument, and not at the argument
   * @param steps what is asked on the way
   * @param lints the warnings that the accessors provoke
   */
  record Path(int parameter, boolean isKeyed, List<Step> steps, Set<Lint> lints)
      implements TagPart {

    /** Copies the collections. */
    public Path {
      steps = List.copyOf(steps);
      lints = Set.copyOf(lints);
    }
  }

  /**
   * One accessor.
   *
   * @param property the word for what it gives, as in a variable's name
   * @param code what stands behind the dot
   */
  record Step(String property, String code) {}
}
