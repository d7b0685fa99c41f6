package io.keepsake;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes the answer of one of the argument's methods into the key, in place of the argument: {@code @KeyBy("id") Order
 * order}. The compiler checks that the method exists, is visible, takes nothing and returns something.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.CLASS)
public @interface KeyBy {

  /**
   * The name of a method of the argument's type.
   *
   * @return the name, without parentheses
   */
  String value();
}
