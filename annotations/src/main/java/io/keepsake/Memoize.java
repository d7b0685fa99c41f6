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
 *   <li>Null is an answer like any other. An exception is not stored, unless {@link #cacheExceptions()} names it.
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

  /** The value of {@link #maxBytes()} for a store without a bound in bytes. */
  long UNBOUNDED_BYTES = Long.MAX_VALUE;

  /** The value of {@link #codeVersion()} for a fingerprint of the code. */
  String AUTO = "AUTO";

  /** The value of {@link #codeVersion()} for code whose changes leave the answers as they are. */
  String NONE = "NONE";

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
   * How long after it was written an answer is computed anew in the background, written as {@link #ttl()}, which has to be
   * longer. The first call after that time, or a little earlier by chance, starts the computation; it and all others are
   * given the old answer until there is a new one. If that fails, the old one is given until its {@code ttl} ends, and a
   * call some time later tries again.
   *
   * <p>The method runs in another thread, by the executor of the caches' owner. It is given copies of arrays, lists, sets
   * and maps; other arguments must not change any more. Thread locals are not carried over.
   *
   * @return a duration above zero, or empty for never
   */
  String refresh() default "";

  /**
   * How long after it has expired an answer is given if computing a new one fails with an exception, written as
   * {@link #ttl()}. Each call tries again first. Needs {@code ttl} or {@code idle}. For operations of the handle an answer
   * that has expired is absent, and whoever invalidates it removes it for good.
   *
   * <p>Errors, cycles and {@link InterruptedException} are thrown as ever. Of a future, its failure counts.
   *
   * @return a duration above zero, or empty for never
   */
  String staleOnError() default "";

  /**
   * How long a caller waits for a new answer before it is given the one that has expired, written as {@link #ttl()}; the
   * computation goes on, and its answer is stored. Needs {@code ttl} or {@code idle}. An answer may be given that way for
   * {@link #staleOnError()} after it has expired; if that is empty, for as long again as it was good.
   *
   * <p>Computations run in other threads, as those of {@link #refresh()} do, with the same care for arguments; what such a
   * computation calls in turn runs in its own thread.
   *
   * @return a duration above zero, or empty for never
   */
  String staleOnTimeout() default "";

  /**
   * How long a computation may take, written as {@link #ttl()}. Then it is given up: its thread is interrupted, what it may
   * still return is not stored, and the next call computes anew. Those who wait are given the answer that has expired, if
   * there is one for {@link #staleOnError()} or {@link #staleOnTimeout()}, or a {@code MemoTimeoutException}.
   *
   * <p>Computations run in other threads, as those of {@link #staleOnTimeout()} do. That the time is over is noticed by
   * those who wait, or by the next call for the same key.
   *
   * @return a duration above zero, or empty for no end
   */
  String hardTimeout() default "";

  /**
   * Whether null is stored.
   *
   * @return what happens to null
   */
  Nulls nulls() default Nulls.STORE;

  /**
   * The exceptions that are kept like answers: until {@link #negativeTtl()} is over, or else {@link #ttl()}, later callers
   * get the same exception object, and the method is not called. Subclasses are kept as well. Of a future, it is the
   * exception that it fails with.
   *
   * <p>A kept exception takes the place of an answer in {@link #capacity()}; it is in memory only, on every backend.
   * Handles show it nowhere, except that a failed future is shown as what it is; {@code invalidate}, {@code put} and
   * {@code refresh} remove it.
   *
   * @return classes of exceptions that are about the arguments; checked ones are declared by the method
   */
  Class<? extends Throwable>[] cacheExceptions() default {};

  /**
   * How long it is kept that nothing was found: the exceptions of {@link #cacheExceptions()}, null, and empty optionals.
   * For these it takes the place of {@link #ttl()}, and is written as that.
   *
   * @return a duration above zero, or empty for {@link #ttl()}
   */
  String negativeTtl() default "";

  /**
   * Which answers are not kept: the name of a method without parameters that the answer has, such as {@code "isEmpty"}; or
   * of one of the memoized type that takes the answer, or the answer and what is in the key. It returns a boolean. Of a
   * future, it is asked about the result.
   *
   * <p>An answer that is not kept is given to those who wait for it. A null is kept without asking, unless a method of the
   * memoized type is named. If the method fails, the answer is given, and not kept. What {@code put} stores is not asked
   * about.
   *
   * @return the name of a method, or empty to keep all answers
   */
  String unless() default "";

  /**
   * Which answers are kept, all others are not: named and asked as {@link #unless()}. A null is not kept, unless a method of
   * the memoized type is named and says so.
   *
   * @return the name of a method, or empty to keep all answers
   */
  String onlyIf() default "";

  /**
   * How long each answer lives: the name of a method as for {@link #unless()}, which returns a {@link java.time.Duration}.
   * If it is shorter than {@link #ttl()}, it counts; null is for {@code ttl}. An answer with a duration of zero or below is
   * given and not kept, and so is one for which the method fails. A future lives by {@code ttl} until it has its result.
   *
   * @return the name of a method, or empty for {@link #ttl()}
   */
  String ttlFrom() default "";

  /**
   * By how much the life of each answer is shortened at random, at the most, so that answers which are written together do
   * not expire together.
   *
   * @return a duration, written as {@link #ttl()} and shorter than it; or a part of the life, such as {@code "10%"}; or
   *     empty
   */
  String ttlJitter() default "";

  /**
   * When the life of all answers ends, whatever their {@link #ttl()}: a time of the day and a time zone, such as
   * {@code "midnight Europe/Paris"} or {@code "06:30 UTC"}; with a day before it, {@code "monday 06:00 America/New_York"} or
   * {@code "1st of month 00:00 UTC"} (up to the 28th). Where clocks are put forward and skip the time, it is as much later;
   * where they are put back and it comes twice, the first counts.
   *
   * @return a moment, or empty
   */
  String until() default "";

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
   * A class whose objects are the keys: two calls share an answer if what is made of their arguments is equal, and nothing
   * else counts.
   *
   * <p>The class is a record, or another final class with {@code equals}. Its objects are made by the visible static method
   * that returns it and takes parameters of this method, each by its name and of a type that this one's can be assigned
   * to; of several, by that with the most parameters. A record that has none is made by its constructor. What it
   * throws reaches the caller, and nothing is stored; null is a key like any other. The handle's methods take the
   * parameters that it takes. It runs once a call, so that it should be quick.
   *
   * @return the class; {@code void.class} if the arguments are the key
   */
  Class<?> key() default void.class;

  /**
   * What is in the key of the instance that is called, before the arguments: the names of fields, or of methods without
   * parameters, that the generated class can see. They are read at the beginning of each call, and should be the same
   * until its end.
   *
   * <p>With them, instances may share answers by {@link #scope()} or in a backend that keeps bytes, and do so where the values
   * are equal. The handle's methods take them first, as parameters of these names; with {@code scope = CLASS} the
   * handle has no {@code refresh}, for it belongs to no instance.
   *
   * @return the names, each once
   */
  String[] keyFields() default {};

  /**
   * How long a caller waits for another thread that computes the same answer; then it computes for itself, without
   * storing. Written as {@link #ttl()}.
   *
   * @return a duration above zero
   */
  String waitTimeout() default "1m";

  /**
   * Names by which answers can be removed whatever their method, such as {@code "user:{id}"} or {@code "catalog"}: {@code
   * memos.invalidateTag("user:42")} removes all answers that have this tag, on disk as well, and fences what is being
   * computed under it, in the same time for any number of answers but those of tracked methods.
   *
   * <p>Braces hold a parameter, or a path of accessors that starts at one: {@code {order.customer.id}} is {@code
   * order.customer().id()}, with a getter or a visible field where there is no such method. What it ends in must be a text, a
   * number, a truth value, an enum or another plain value of the JDK; null on the way gives the text {@code null}. The
   * compiler checks all of that. <code>{{</code> and <code>}}</code> are braces themselves.
   *
   * <p>Accessors are called on a miss, never on a hit. If one fails, the answer is given and not stored.
   *
   * @return the tags
   */
  String[] tags() default {};

  /**
   * Memoized methods whose answers this one's are made of. What removes or replaces an answer of one of them, other than
   * age or want of room, removes all answers of this method: in memory, on disk, of all instances in one {@code Memos},
   * and so on for those whose answers are made of this method's.
   *
   * <p>{@code "rate"} is a method of the same class, {@code "Prices.rate"} one of a class in the same package, {@code
   * "shop.Prices.rate"} one of any class. {@code "rate(String)"} is one of several overloads; without parameters all of
   * them are meant. The compiler checks that there is such a memoized method, and that nothing depends on itself.
   *
   * @return the methods
   */
  String[] dependsOn() default {};

  /**
   * The memoized method whose answers this one gives, many at once. What is not stored yet is computed by one call of this
   * method: with {@code Quote quote(String sku, int quantity)}, {@code sharesWith = "quote"} on {@code Map<String, Quote>
   * quotes(Collection<String> skus, int quantity)}.
   *
   * <p>One parameter is a {@code Collection}, {@code List} or {@code Set} of what a parameter of the other method takes; all
   * others are its other parameters, by name and type, or carry {@link KeyIgnore}. That says which overload is meant. The
   * method is given a collection of its own, and may leave keys out of its map: they have no answer then. Keys that it was not
   * asked for are ignored. What it throws reaches all who wait, and nothing is stored. It must not call the other method for
   * what it is to compute. Callers get a map of their own, in the order of their collection.
   *
   * <p>How answers are kept is said where the other method is: no further attribute goes with this one.
   *
   * @return the name of a memoized method of the same type, or empty
   */
  String sharesWith() default "";

  /**
   * Whether each answer knows which answers of other tracked methods it was made of, key by key. When one of those is
   * removed or replaced, or ends, this one is verified with the next call: what it was made of is looked up again and
   * compared, and it is computed only if there is a difference. So a change whose result is the same reaches nobody above.
   *
   * <p>It sees what the computing thread reads through generated classes of other methods with {@code track = true}, and
   * nothing else: not a memoized method without it, of which javac's users are warned, no other thread, and no field. Give
   * those that only read the outside world, such as a database, {@code track = true} as well: they are what is invalidated.
   *
   * <p>For methods that return their answer at once and keep it in memory alone, and whose arguments are all in the key.
   *
   * @return true to track
   */
  boolean track() default false;

  /**
   * Whether each caller is given a copy of its own, for arrays and collections that callers may change.
   *
   * @return true to copy on store and on each answer
   */
  boolean copy() default false;

  /**
   * Where answers are kept as bytes, for {@code backend = CUSTOM}: a class that implements {@code
   * io.keepsake.runtime.spi.ByteStores}. The processor then writes codecs for the key and the answers, as it does for {@link
   * Backend#PERSISTENT}, and the attributes for backends that keep bytes say when they are saved and which version counts.
   *
   * <p>Generated code takes the constant {@code static final … INSTANCE} of the class, or calls its constructor without
   * parameters; one of them has to be visible. The interface {@code ByteStores} itself stands for stores that need more:
   * {@code Memos.builder().byteStores(..)} gives them.
   *
   * @return the class; {@code void.class} for an {@code ObjectStore}, which keeps answers as they are
   */
  Class<?> stores() default void.class;

  /**
   * Which version of the code the answers belong to, for backends that outlive the program. What another version has
   * saved is never given; versions live beside each other.
   *
   * <p>{@link #AUTO} takes a fingerprint of the method, of those that name it by {@link #sharesWith()}, of the private and
   * static methods of its own source file that they call, and of the constants there that they read. Comments, layout and names of local variables do not count. Where
   * the method is inherited from another source file, the generated class of a supertype there is asked when the program
   * runs, and what overrides its methods in this file is added; so it does not matter which of the files was compiled
   * last. Other changes in other source files are not seen. Where the compiler shows no bodies, as that of Eclipse, or a
   * supertype in another file has no generated class, the fingerprint is that of the signature, and a note says so.
   *
   * @return {@link #AUTO}; {@link #NONE} if answers of any version are good; or any other text, to be changed by hand
   */
  String codeVersion() default AUTO;

  /**
   * The number of bytes that a store may hold, keys and answers together, for backends that keep bytes. The answer that
   * was used longest ago leaves first.
   *
   * @return at least 1; {@link #UNBOUNDED_BYTES} for no bound
   */
  long maxBytes() default UNBOUNDED_BYTES;

  /**
   * The number of files that are written independently of each other, for {@code backend = PERSISTENT}. More of them let
   * more processes write at a time.
   *
   * @return at least 1
   */
  int shards() default 1;

  /**
   * The number of bytes from which on a file is full and the next one is begun, for {@code backend = PERSISTENT}.
   * Below 64 KiB it is 64 KiB: a database takes half of that before it holds anything.
   *
   * @return at least 1
   */
  long shardBytes() default 1L << 30;

  /**
   * The number of files that may be open at a time, for {@code backend = PERSISTENT}.
   *
   * @return at least 1
   */
  int openShards() default 8;

  /**
   * Whether an answer is saved before it is given, for backends that keep bytes. Otherwise a thread of its own saves
   * after the caller has its answer, as {@link #saveAfter()} says.
   *
   * @return true to save at once
   */
  boolean writeThrough() default false;

  /**
   * When new answers are saved, for backends that keep bytes: each text is a number of changes and a time, such as
   * {@code "10 in 300s"}. Once there are that many changes, all of them are saved when that time has passed since the
   * first of them. The times are written as {@link #ttl()}. Closing saves in any case.
   *
   * @return at least one such text
   */
  String[] saveAfter() default {"10000 in 60s", "10 in 300s", "1 in 900s"};
}
