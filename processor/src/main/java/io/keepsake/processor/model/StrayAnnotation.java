package io.keepsake.processor.model;

/**
 * An annotation where it says nothing: a {@code @KeyIgnore} or {@code @KeyBy} on a parameter of a method that is not
 * memoized, a {@code @MemoizeHooks} or {@code @MemoizeAsync} on such a method, or a {@code @MemoizeCodec} on one whose answers are not kept as
 * bytes.
 *
 * @param origin the parameter or the method, and the annotation on it
 * @param annotation the annotation's simple name
 * @param method the method, or that which the parameter belongs to
 */
public record StrayAnnotation(Origin origin, String annotation, String method) {
  /** The simple name of the annotation that names a codec. */
  public static final String CODEC = "MemoizeCodec";

  /** The simple name of the annotation that names hooks. */
  public static final String HOOKS = "MemoizeHooks";

  /** The simple name of the annotation that names the class for an asynchronous type. */
  public static final String ASYNC = "MemoizeAsync";

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
