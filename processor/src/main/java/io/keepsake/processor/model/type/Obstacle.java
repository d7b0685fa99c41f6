package io.keepsake.processor.model.type;

/** Why no class can extend or implement a type in the way that a generated one has to. */
public enum Obstacle {
  /** It is final. */
  FINAL,

  /** It is a record. */
  RECORD,

  /** It is an enum. */
  ENUM,

  /** It is an annotation type. */
  ANNOTATION,

  /** It is an inner class: each instance belongs to an instance of the class around it. */
  INNER,

  /** It is a local or an anonymous class. */
  LOCAL,

  /** It is private, or a type around it is: nothing outside can name it. */
  HIDDEN,

  /** It is sealed and does not permit the generated class. */
  SEALED,

  /** All its constructors are private. */
  NO_CONSTRUCTOR
}
