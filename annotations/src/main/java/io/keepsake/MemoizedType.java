package io.keepsake;

import java.lang.annotation.Annotation;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What concerns the class that is generated for a type with memoized methods. It is needed only to change a default, and
 * on a class whose memoized methods are all inherited.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface MemoizedType {

  /**
   * The simple name of the generated class.
   *
   * @return a Java identifier, or empty for {@code Memoized} and the type's name, nested types joined by {@code _}
   */
  String name() default "";

  /**
   * Annotations to put on the generated class, such as a container's scope. Each must be usable without attributes.
   *
   * @return the annotation types
   */
  Class<? extends Annotation>[] annotations() default {};
}
