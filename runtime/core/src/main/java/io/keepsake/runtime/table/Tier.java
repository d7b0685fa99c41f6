package io.keepsake.runtime.table;

import io.keepsake.runtime.tier.Save;
import org.jspecify.annotations.Nullable;

/**
 * What is behind the memory of one table. Any operation may fail with anything; {@link TieredTable} goes on without it.
 *
 * @param <E> the entries of the table
 * @param <K> what a call is called here; equal for equal calls
 */
interface Tier<E extends Entry, K> {

  /** Returns the key of an entry's arguments. */
  K key(E entry) throws Exception;

  /** Heeds what other processes have removed by now, so that what comes after this call is newer. */
  default void look() {}

  /** As {@link #look}, before an answer is put in the place of others; other processes give up what they had before. */
  default void replacing(K key) throws Exception {}

  /**
   * Looks up an answer.
   *
   * @param entry an entry with the arguments that the key was made of
   * @return null if there is none, or it is too old
   */
  @Nullable
  Kept load(K key, E entry) throws Exception;

  /** Notes that an answer which this gave is in memory from now on. */
  default void promoted(K key) {}

  /** Whether nothing of an older answer can be left when saving a new one fails. */
  default boolean overwrites() {
    return false;
  }

  /** Whether there is an answer, perhaps one that is too old; asked of tiers that overwrite. */
  default boolean has(K key, E entry) throws Exception {
    return load(key, entry) != null;
  }

  /**
   * Keeps the answer of an entry.
   *
   * @param value the entry's value or, of a future, its result
   * @param isNew whether there was no answer for the key
   * @param save what was announced; takes note of what would have to be taken back
   * @return false if it cannot be taken just now, and should be offered again
   */
  boolean save(K key, E entry, @Nullable Object value, boolean isNew, Save save) throws Exception;

  /** Takes back what was saved, for it has turned out to be void; an answer that others have saved since stays. */
  default void takeBack(K key, E entry, Save save) throws Exception {
    remove(key, entry);
  }

  /**
   * Removes an answer.
   *
   * @param entry an entry with the arguments that the key was made of
   * @return whether there was one
   */
  boolean remove(K key, E entry) throws Exception;

  /** Removes all answers of the method. */
  void clear() throws Exception;

  /**
   * An answer that was kept.
   *
   * @param value the answer, boxed if it is primitive
   * @param left how long it lives from now on, in nanoseconds; more than 0
   */
  record Kept(@Nullable Object value, long left) {}
}
