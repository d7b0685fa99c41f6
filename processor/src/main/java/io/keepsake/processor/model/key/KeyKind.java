package io.keepsake.processor.model.key;

/** How a key component is stored, compared and hashed. */
public enum KeyKind {
  /** A primitive, compared by value. */
  PRIMITIVE,

  /** A floating-point primitive, stored and compared as its bits: one NaN, and two zeros. */
  BITS,

  /** An enum, compared by identity. */
  ENUM,

  /** A {@link Class}, compared by identity. */
  CLASS,

  /** A final type with an equality of its own: strings, boxes, records. */
  VALUE,

  /** Any other reference, compared by the {@code equals} of what is stored. */
  OBJECT,

  /** Something that may be an array or a collection: copied if it is, compared by content or {@code equals}. */
  ANYTHING,

  /** An array whose elements are no arrays: cloned, compared by content. */
  ARRAY,

  /** An array that may hold arrays: cloned and compared to the ground. */
  DEEP_ARRAY,

  /** A {@link java.util.List} of the JDK: a snapshot is stored and compared by its {@code equals}. */
  LIST,

  /** A {@link java.util.List} that may hold arrays: a snapshot is stored, compared by content to the ground. */
  DEEP_LIST,

  /** A {@link java.util.Set} of the JDK, as a list. */
  SET,

  /** A {@link java.util.Map} of the JDK, as a list. */
  MAP,

  /** A {@link java.util.Map} whose values may hold arrays: a snapshot is stored, compared by content to the ground. */
  DEEP_MAP,

  /** An iterable without an equality of its own: read into a list once a call. */
  SEQUENCE,

  /** A mutable value of the JDK such as {@link java.util.Date}: cloned, compared by {@code equals}. */
  CLONED;

  /** Whether it is known that somebody may change an argument of this kind. */
  public boolean isMutable() {
    return switch (this) {
      case ARRAY, DEEP_ARRAY, CLONED -> true;
      default -> isCollection();
    };
  }

  /** Whether an entry keeps a snapshot of a collection or a map. */
  public boolean isCollection() {
    return switch (this) {
      case LIST, DEEP_LIST, SET, MAP, DEEP_MAP, SEQUENCE -> true;
      default -> false;
    };
  }
}
