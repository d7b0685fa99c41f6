package io.keepsake.processor.model.type;

/** What a type hands down to a class that extends or implements it, and what matters there. */
public enum Trait {
  /** It has abstract methods besides memoized ones, so that a subclass is abstract as well. */
  LEFT_ABSTRACT,

  /** It is {@link Cloneable}: an instance can come into being as a copy of another one's fields. */
  CLONEABLE,

  /** It is {@link java.io.Serializable}: an instance can come into being without a constructor of its own class. */
  SERIALIZABLE,

  /** It is {@link java.io.Externalizable}: an instance that is read back is made by a constructor after all. */
  EXTERNALIZABLE
}
