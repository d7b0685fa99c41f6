package io.keepsake;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks the compiler to write a cache for a method: a call with arguments that were seen before is answered from memory.
 *
 * <pre>{@code
 * class PriceService {
 *   @Memoize(capacity = 128, ttl = "10m")
 *   String quote(String sku, int quantity) { … }
 * }
 *
 * PriceService prices = new MemoizedPriceService();
 * }</pre>
 *
 * <p>For {@code PriceService} the compiler writes {@code MemoizedPriceService}, a subclass in the same package with the
 * same constructors; for an interface, a class that wraps a delegate; for static methods, static methods of the same
 * signature. The generated {@code quoteMemo()} gives a handle to the answers: peek, put, invalidate, stats.
 *
 * <p>The rules, on every backend:
 *
 * <ul>
 *   <li>The key is the method and every argument, compared by {@code equals}; arrays by content; numbers as
 *       {@link Double#equals}. {@link KeyIgnore} and {@link KeyBy} change what is taken of an argument.
 *   <li>Null is an answer like any other. An exception is not stored.
 *   <li>Threads that ask for one absent key at once share one computation. No lock is held while it runs.
 *   <li>What was being computed when its key was invalidated is given to those who wait for it and is not stored.
 * </ul>
 *
 * <p>A private, final, void or abstract class's abstract method cannot be memoized; the compiler says so.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Memoize {

  /** The value of {@link #capacity()} for a cache without a bound. */
  int UNBOUNDED = Integer.MAX_VALUE;

  /**
   * Where answers are kept and which leaves first.
   *
   * @return the backend
   */
  Backend backend() default Backend.LRU;

  /**
   * The number of answers that are kept at the most, a hard bound for any number of threads.
   *
   * @return at least 1; {@link #UNBOUNDED} for no bound
   */
  int capacity() default 1024;

  /**
   * How long an answer is given after it was written, such as {@code "250ms"}, {@code "10m"} or {@code "PT1H30M"}.
   *
   * @return a duration above zero, or empty for ever
   */
  String ttl() default "";

  /**
   * How long an answer is given after it was last used, written as {@link #ttl()}.
   *
   * @return a duration above zero, or empty for ever
   */
  String idle() default "";

  /**
   * Whether null is stored.
   *
   * @return what happens to null
   */
  Nulls nulls() default Nulls.STORE;

  /**
   * The name of the cache in statistics and messages.
   *
   * @return the name, or empty for {@code Class.method}
   */
  String name() default "";

  /**
   * Who shares the answers of an instance method.
   *
   * @return the scope
   */
  Scope scope() default Scope.INSTANCE;

  /**
   * How long a caller waits for another thread that computes the same answer; then it computes for itself, without
   * storing. Written as {@link #ttl()}.
   *
   * @return a duration above zero
   */
  String waitTimeout() default "1m";

  /**
   * Whether each caller is given a copy of its own, for arrays and collections that callers may change.
   *
   * @return true to copy on store and on each answer
   */
  boolean copy() default false;
}
