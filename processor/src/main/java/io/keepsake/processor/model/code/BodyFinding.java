package io.keepsake.processor.model.code;

/**
 * Something in a method's body that makes the answer from memory another than that of a call.
 *
 * @param kind what it is
 * @param what the expression, the name of the field or that of the method
 * @param through the method in which it stands, such as {@code stamp()}, if the memoized one calls that; or empty
 * @param spot where it stands
 */
public record BodyFinding(Kind kind, String what, String through, Spot spot) {

  /** What may be found. */
  public enum Kind {
    /** The time is read. */
    CLOCK,

    /** A random value is drawn. */
    RANDOMNESS,

    /** A variable of the environment or a system property is read. */
    ENVIRONMENT,

    /** A field is written. */
    FIELD_WRITE,

    /** A field of the instance is read that is written elsewhere. */
    FIELD_READ,

    /** A static field is read that is written elsewhere. */
    STATIC_READ,

    /** A memoized method is called whose answers are not tracked. */
    UNTRACKED_CALL
  }
}
