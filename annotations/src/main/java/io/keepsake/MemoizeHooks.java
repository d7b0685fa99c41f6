package io.keepsake;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names a class whose methods take part in keeping the answers of a memoized method.
 *
 * <pre>{@code
 * @Memoize(backend = CUSTOM)
 * @MemoizeHooks(QuoteHooks.class)
 * Quote quote(String sku, int quantity) { … }
 *
 * final class QuoteHooks {
 *   Cached<Quote> load(String sku, int quantity) { … }
 *   void save(String sku, int quantity, Quote value) { … }
 *   boolean delete(String sku, int quantity) { … }
 *   boolean validate(String sku, int quantity, Quote value) { … }
 *   void build(Shelf shelf) { … }
 *
 *   interface Shelf {
 *     void put(String sku, int quantity, Quote value);
 *   }
 * }
 * }</pre>
 *
 * <p>Hooks are found by their names. Each is optional; the compiler checks the signatures of those that are there. They
 * take what is in the key, by its declared types: a parameter with {@link KeyIgnore} is left out, and one with {@link
 * KeyBy} is what that gives, boxed if it is primitive. A collection that is not declared as {@code List}, {@code Set},
 * {@code Map}, {@code Collection} or {@code Iterable} is one of these, of unknown elements. The value is what the method
 * returns; of a future, its result. Arguments must not be changed. Hooks may be static, may throw checked exceptions, and
 * may run in any number of threads at once. Methods whose key or answer has a type variable cannot have any.
 *
 * <ul>
 *   <li>{@code load}, {@code save}, {@code delete}: with {@link Backend#CUSTOM}, in place of a store that {@code Memos} is
 *       given. {@code load} and {@code save} need each other; {@code load} returns an {@code
 *       io.keepsake.runtime.Cached}, absent or a value, which lives as long as a new one. {@code delete} may also return
 *       nothing; where it is missing, an answer that was invalidated is loaded again. {@code invalidateAll()} of the
 *       handle reaches the memory alone.
 *   <li>{@code validate}: with {@link Backend#PERSISTENT}, {@link Backend#FOLDER} and {@link Backend#CUSTOM}. False
 *       refuses an answer that was loaded: it is removed where it was kept, the method is called, and the log says so at
 *       most once a minute.
 *   <li>{@code build}: gives the handle a method {@code build(BuildProgress)}, which calls this one if the cache is empty,
 *       in memory and on disk; a store of the application's own is not asked. The parameter is an interface of yours, or
 *       one of the JDK such as {@code BiConsumer<String, Quote>}, whose one abstract method takes an answer; a {@code
 *       LongConsumer} may follow, to be told how many answers there will be. If {@code build} fails, the cache is cleared
 *       and the caller gets the exception.
 * </ul>
 *
 * <p>A hook other than {@code build} that throws is a store that fails: counted, logged at most once a minute, and
 * otherwise ignored; what cannot be loaded or validated is computed.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface MemoizeHooks {

  /**
   * The hooks: a class without type parameters and, unless all hooks are static, with a constructor without parameters,
   * that code in the package of the memoized method can use. One object is made of it for each memoized method.
   *
   * @return the class
   */
  Class<?> value();
}
