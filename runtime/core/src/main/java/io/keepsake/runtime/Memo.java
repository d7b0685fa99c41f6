package io.keepsake.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answers of one memoized method: what all generated handles have in common.
 *
 * <p>Handles are safe for any number of threads. Expired answers are absent for every operation.
 *
 * @param <V> the type of the answers, boxed if it is primitive
 */
public interface Memo<V extends @Nullable Object> {

  /**
   * Returns the name of this cache.
   *
   * @return {@code Class.method}, or the name that the annotation gives
   */
  String name();

  /**
   * Returns the number of answers that are kept at the most.
   *
   * @return at least 1; {@link Integer#MAX_VALUE} if there is no bound
   */
  int capacity();

  /**
   * Returns the number of answers that are kept. Where answers expire this counts the live ones, in a time that grows
   * with their number.
   *
   * @return at least 0
   * @throws MemoClosedException if this cache is closed
   */
  int size();

  /**
   * Returns what happened so far. Never fails, not even when this cache is closed.
   *
   * @return the counts, each exact for the threads that are done, and taken one after the other
   */
  MemoStats stats();

  /**
   * Removes all answers, and sees to it that no computation that is under way is stored.
   *
   * @throws MemoClosedException if this cache is closed
   */
  void invalidateAll();

  /**
   * Forgets what is in memory, so that it is read anew where answers are kept outside of it, for a store that others have
   * changed; where they are not, this is {@link #invalidateAll()}. What is made of these answers is removed as well. A
   * computation that is under way is not stored.
   *
   * @throws MemoStoreException if what is made of these answers may still be in a store
   * @throws MemoClosedException if this cache is closed
   */
  void reload();

  /**
   * Reloads this cache and then, sources first, all caches of these {@link Memos} whose methods' answers are made of its
   * answers, directly or through others: as {@code dependsOn} says, and as tracked answers were seen to be until now.
   *
   * @throws MemoStoreException if what is made of these answers may still be in a store
   * @throws MemoClosedException if this cache is closed; those below that are closed are left out
   */
  void reloadWithDependents();

  /**
   * Builds this cache anew and then, sources first, those that {@link #reloadWithDependents} reaches. Where a method has a
   * {@code build} hook its caches are {@linkplain Rebuildable#rebuild rebuilt}, elsewhere all answers are removed.
   *
   * <p>If a hook fails, nothing more is built. What was built stays, for all that it is made of is there. The cache that
   * failed is empty, and so is all that is made of its answers; calls compute what they need.
   *
   * @param progress is told of each answer that was stored, with the number over all caches and an unknown total
   * @return how many answers were stored, at least 0
   * @throws MemoStoreException if what is made of these answers may still be in a store
   * @throws MemoClosedException if this cache is closed; those below that are closed are left out
   * @throws Exception what a hook throws
   */
  long rebuildWithDependents(BuildProgress progress) throws Exception;

  /**
   * Lists the answers; neither promotes nor counts.
   *
   * @return a copy, in no particular order
   * @throws MemoClosedException if this cache is closed
   */
  List<CachedEntry<V>> entries();

  /**
   * Saves the answers that are not saved yet, on backends that keep them outside of memory; nothing elsewhere.
   *
   * @throws MemoStoreException if some may be lost when the process ends
   * @throws MemoClosedException if this cache is closed
   */
  void flush();

  /**
   * Removes all answers from memory for good, once they are saved where they are to outlive it: from now on the method computes each call, and operations of this handle fail.
   * Closing twice does nothing.
   */
  void close();

  /**
   * Tells whether this cache, or the {@link Memos} that it belongs to, was closed.
   *
   * @return true after {@link #close()}
   */
  boolean isClosed();
}
