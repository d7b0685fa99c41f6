package io.keepsake.processor.model.key;

/** Why the declared type of a key component may make an unsound or useless key. */
public enum KeyRisk {
  /** There is none. */
  NONE,

  /** What a call is made with rather than about: an executor, a logger, a connection. */
  CONTEXT,

  /** A class whose {@code equals} is that of {@link Object}. */
  IDENTITY,

  /** A functional interface: two lambdas that do the same are not equal. */
  FUNCTION,

  /** It can be read only once: an iterator, a stream, an input stream. */
  ONE_SHOT,

  /** An array inside of a collection, a map or an optional, where arrays are compared by identity. */
  ARRAY_INSIDE
}
