package io.keepsake;

/**
 * Where the answers of a memoized method are kept, and which of them leaves first when there are too many.
 *
 * <p>The rules of {@link Memoize} hold for every backend alike; a backend only decides who leaves.
 */
public enum Backend {
  /** In memory; the answer that was used longest ago leaves first. */
  LRU,

  /** In memory; an answer that is used rarely leaves before one that is used often (W-TinyLFU, by Caffeine). */
  LFU,

  /** In memory; the answer that was written longest ago leaves first. Needs {@link Memoize#ttl()}. */
  TTL,

  /**
   * In memory as {@link #LRU}, with a store of the application's own behind it, which {@code Memos} is given. All
   * instances of a class that are given one store share what is in it: give instances whose answers differ a store each.
   */
  CUSTOM
}
