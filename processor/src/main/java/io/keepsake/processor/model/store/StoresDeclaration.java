package io.keepsake.processor.model.store;

import com.palantir.javapoet.ClassName;
import io.keepsake.processor.model.Lint;
import io.keepsake.processor.model.Origin;
import java.util.Optional;
import java.util.Set;

/**
 * The class that opens the stores of a backend that keeps bytes.
 *
 * @param origin where it is named
 * @param type the class
 * @param access how generated code comes to an object of it
 * @param failure why it does not, as the end of a sentence
 * @param lints the warnings that this provokes
 */
public record StoresDeclaration(
    Origin origin, ClassName type, Access access, Optional<String> failure, Set<Lint> lints) {

  /** Copies the set. */
  public StoresDeclaration {
    lints = Set.copyOf(lints);
  }

  /** How generated code comes to an object of a class. */
  public enum Access {
    /** By its constant {@code INSTANCE}. */
    CONSTANT,

    /** By its constructor. */
    CONSTRUCTOR,

    /** Not at all, for it is of an add-on that is not on the class path. */
    MISSING,

    /** Not at all, for it opens no stores. */
    NO_STORES,

    /** Not at all, for it can be neither made nor found. */
    UNREACHABLE
  }
}
