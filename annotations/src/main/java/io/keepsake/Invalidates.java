package io.keepsake;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a method makes answers of a memoized one void.
 *
 * <pre>{@code
 * class Orders {
 *   @Invalidates(type = PriceService.class, method = "quote")
 *   void updatePrice(String sku, long price) { … }
 * }
 * }</pre>
 *
 * <p>The class needs no memoized method: {@code MemoizedOrders} is generated because of this annotation, and calls of its
 * methods invalidate.
 *
 * <p>Each parameter that the key of the target has is looked for among the parameters of the annotated method, by name
 * and type, or as {@link #map} says. If all are found, one answer is removed; if some are found, all answers with those
 * parts of the key; if none is, the code does not compile unless {@link #all} says so. What is computed meanwhile is
 * given to those who wait for it, and not stored. Arrays, collections, maps and dates count as they were when the method
 * was called.
 *
 * <p>All instances of the target's class are reached whose caches are in the same {@code Memos}, those of subclasses
 * that inherit or override the memoized method, and what is kept outside of memory. Nothing that a cache or a store does
 * wrong makes the annotated method fail. A subclass that overrides the method says so again, or invalidates nothing.
 *
 * <p>In a method that returns a {@code CompletableFuture} or a {@code CompletionStage}, what happens after the method
 * happens after the stage has completed, and before the returned one does.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
@Repeatable(Invalidates.List.class)
public @interface Invalidates {

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
   * Where parts of the key come from that have another name here: {@code "sku=productId"}, {@code
   * "tenant=order.tenant"}. Left the parameter of the memoized method; right a parameter of the annotated one, and the
   * names of methods without parameters that lead on from there: {@code tenant()}, {@code getTenant()} or {@code
   * isTenant()}. Where something on the way is null, so is the part. They are called when it is time to invalidate; if
   * one fails, all answers of the method are removed.
   *
   * @return the assignments, one for each parameter at the most
   */
  String[] map() default {};

  /**
   * Whether all answers of the method are removed.
   *
   * @return true for all
   */
  boolean all() default false;

  /**
   * When.
   *
   * @return before or after the method, or after it even if it fails
   */
  When when() default When.AFTER;

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
    Invalidates[] value();
  }
}
