package io.keepsake.processor.model.type;

import io.keepsake.processor.model.Origin;

/**
 * An annotation where it says nothing: a {@code @KeyIgnore} or {@code @KeyBy} on a parameter of a method that is not
 * memoized, a {@code @MemoizeHooks} or {@code @MemoizeAsync} on such a method, or a {@code @MemoizeCodec} on one whose answers are not kept as
 * bytes; or one on a method of a supertype that is overridden and changes nothing any more.
 *
 * @param origin the parameter or the method, and the annotation on it
 * @param annotation the annotation's simple name
 * @param method the method, or that which the parameter belongs to; if overridden, the one with the annotation
 */
public record StrayAnnotation(Origin origin, String annotation, String method) {
  /** The simple name of the annotation that names a codec. */
  public static final String CODEC = "MemoizeCodec";

  /** The simple name of the annotation that names hooks. */
  public static final String HOOKS = "MemoizeHooks";

  /** The simple name of the annotation that names the class for an asynchronous type. */
  public static final String ASYNC = "MemoizeAsync";

  /** Stands for {@code @Invalidates} and {@code @Updates}. */
  public static final String CHANGE = "Invalidates";

  /** Whether it is one of a method that changed answers and is overridden. */
  public boolean isChange() {
    return annotation.equals(CHANGE);
  }

  /** Whether it is a {@code @KeyIgnore} or a {@code @KeyBy}. */
  public boolean isKey() {
    return annotation.startsWith("Key");
  }

  /** Whether it is a {@code @MemoizeAsync}. */
  public boolean isAsync() {
    return annotation.equals(ASYNC);
  }

  /** Whether it is a {@code @MemoizeCodec}. */
  public boolean isCodec() {
    return annotation.equals(CODEC);
  }

  /** Whether it is a {@code @MemoizeHooks}. */
  public boolean isHooks() {
    return annotation.equals(HOOKS);
  }
}
