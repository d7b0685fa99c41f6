package io.keepsake.processor.model.outcome;

import com.palantir.javapoet.TypeName;
import io.keepsake.processor.model.Origin;

/**
 * One exception that is to be kept.
 *
 * @param origin the class in the annotation
 * @param type the class
 * @param fault what is wrong with it
 * @param other the class that covers it, if that is the fault
 */
public record KeptFailure(Origin origin, TypeName type, Fault fault, String other) {

  /** What can be wrong with an exception that is to be kept. */
  public enum Fault {
    /** Nothing. */
    NONE,

    /** It is about the machine, the thread or the cache, and not about the arguments. */
    NO_ANSWER,

    /** It is a checked one that the method does not declare. */
    NOT_THROWN,

    /** Another one of the list is the same, or a supertype. */
    COVERED,

    /** The generated class cannot name it. */
    INVISIBLE
  }
}
