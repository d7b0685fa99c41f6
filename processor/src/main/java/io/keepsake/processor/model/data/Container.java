package io.keepsake.processor.model.data;

import com.palantir.javapoet.ClassName;
import java.util.Optional;

/**
 * A type of collection or map, and what its values are read back into.
 *
 * @param order what says in which order elements come, and which of them are equal
 * @param made the class whose instance is filled
 * @param view the method of {@link java.util.Collections} that protects it; empty if it is given as it is
 */
public record Container(Order order, ClassName made, Optional<String> view) {

  /** Whether a value of the type may be sorted by a comparator. */
  public boolean mayBeSorted() {
    return order == Order.NATURAL || (order != Order.PLACE && view.isPresent());
  }

  /** What says in which order elements come. */
  public enum Order {
    /** Their place. */
    PLACE,

    /** Nothing: none is there twice. */
    NONE,

    /** The elements themselves; a comparator could not be written. */
    NATURAL,

    /** Only the running program knows: the type may be that of a list or of a set. */
    OPEN
  }
}
