package io.keepsake;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names a codec for values that Keepsake cannot write as bytes by itself, for backends that keep bytes.
 *
 * <p>On a type, it is for all values of the type, wherever they are: answers, arguments, and what is inside of these. On a
 * memoized method, it is for the method's answers as a whole; of a future, for what it gives.
 *
 * <pre>{@code
 * @MemoizeCodec(MoneyCodec.class)
 * class Money { … }
 * }</pre>
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface MemoizeCodec {

  /**
   * The codec: a class that implements {@code io.keepsake.runtime.codec.Codec} of the type, with a constructor without
   * parameters that code in the package of the memoized method can call. It is never given null.
   *
   * @return the class
   */
  Class<?> value();
}
