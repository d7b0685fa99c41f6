package io.keepsake;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the class that turns what a memoized method returns into a {@link java.util.concurrent.CompletableFuture} and back,
 * for asynchronous types that Keepsake does not know. {@code Mono} of Reactor and {@code Uni} of Mutiny need none, with
 * {@code keepsake-reactor} or {@code keepsake-mutiny} on the class path.
 *
 * <p>The class has two static methods, here for a type {@code Single}:
 *
 * <pre>{@code
 * static <T> CompletableFuture<T> start(Single<T> computation) { … }
 *
 * static <T> Single<T> defer(Callable<CompletableFuture<T>> lookup) { … }
 * }</pre>
 *
 * <p>{@code start} begins the computation. {@code defer} returns something that calls {@code lookup} each time it is asked
 * for its value, and not before. The value is the first type argument of what the method returns.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface MemoizeAsync {

  /**
   * The class with the two methods.
   *
   * @return a class that the package of the method can see
   */
  Class<?> value();
}
