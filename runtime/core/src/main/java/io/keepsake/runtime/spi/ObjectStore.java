package io.keepsake.runtime.spi;

import org.jspecify.annotations.Nullable;

/**
 * A store of the application's own behind the memory of methods with {@code backend = CUSTOM}: another cache, a data
 * grid, a table of a database.
 *
 * <p>Memory is asked first, then the store, then the method is called. An answer is stored after it was given to memory.
 * Methods are called by many threads at once, without any lock. Any of them may throw anything: the call of the memoized
 * method goes on without the store, the failure is counted, and logged at most once a minute. What could not be removed or
 * replaced is not asked for: it is removed again before the call is looked up next, together with all other answers of the
 * method if too many have failed. A process that ends before that leaves it.
 */
public interface ObjectStore {

  /**
   * Looks up an answer.
   *
   * @param key the call
   * @return what was stored, or null if nothing was, or it is too old by the store's own measure
   * @throws Exception for any failure; counts as nothing stored
   */
  @Nullable
  StoredValue get(StoreKey key) throws Exception;

  /**
   * Stores an answer, in place of what was stored for the call before.
   *
   * @param key the call
   * @param value the answer
   * @throws Exception for any failure
   */
  void put(StoreKey key, StoredValue value) throws Exception;

  /**
   * Removes an answer.
   *
   * @param key the call
   * @return true if there was one
   * @throws Exception for any failure
   */
  boolean remove(StoreKey key) throws Exception;

  /**
   * Removes all answers of a method.
   *
   * @param method the method as {@link StoreKey#method()} gives it
   * @throws Exception for any failure
   */
  void clear(String method) throws Exception;
}
