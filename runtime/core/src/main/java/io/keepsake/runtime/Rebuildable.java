package io.keepsake.runtime;

/** A cache that the application fills in bulk: the handle of a method with a {@code build} hook. Thread-safe. */
public interface Rebuildable {

  /**
   * Removes all answers, and those that are made of them, and fills this cache again. If that fails, it is empty.
   *
   * @param progress is told of each answer that was stored
   * @return how many answers were stored, at least 0
   * @throws MemoClosedException if this cache is closed
   * @throws Exception what the hook throws
   */
  long rebuild(BuildProgress progress) throws Exception;
}
