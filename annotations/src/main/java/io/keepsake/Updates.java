package io.keepsake;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a method, once it has succeeded, knows the answer of a memoized one.
 *
 * <pre>{@code
 * class PriceService {
 *   @Memoize
 *   long price(String sku) { … }
 *
 *   @Updates(method = "price", value = "price")
 *   void setPrice(String sku, long price) { … }
 * }
 * }</pre>
 *
 * <p>As with {@link Invalidates}, what was stored for the key is removed everywhere, and what is computed meanwhile is not
 * stored. Then the answer is stored: for a method of the same object in that object's cache, for a method of another
 * class in the caches of all objects of that class in the same {@code Memos}. All parameters of the key must be found.
 *
 * <p>If an array, a collection, a map or a date among the arguments is another one by then than it was when the method was
 * called, nothing is stored.
 *
 * <p>Of two updates of one key that run at the same time, the one that ends last is stored, whichever was first to write
 * what both have written. Where that matters, use {@link Invalidates}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
@Repeatable(Updates.List.class)
public @interface Updates {

  /**
   * The type with the memoized method.
   *
   * @return the type; {@code void.class} for the one that declares the annotated method
   */
  Class<?> type() default void.class;

  /**
   * The name of the memoized method.
   *
   * @return a method with {@link Memoize}
   */
  String method();

  /**
   * The parameter types of the memoized method, to tell it from others of its name.
   *
   * @return the types without type arguments; empty if there is one method of the name
   */
  Class<?>[] parameters() default {};

  /**
   * Where parts of the key come from that have another name here, as for {@link Invalidates#map()}.
   *
   * @return the assignments, one for each parameter at the most
   */
  String[] map() default {};

  /**
   * The parameter that is the answer.
   *
   * @return its name; empty for what the method returns or, of a future, its result
   */
  String value() default "";

  /** Several of them on one method; all of them happen. */
  @Documented
  @Target(ElementType.METHOD)
  @Retention(RetentionPolicy.CLASS)
  @interface List {
    /**
     * The annotations.
     *
     * @return all of them
     */
    Updates[] value();
  }
}
