package io.keepsake;

/**
 * Where the answers of a memoized method are kept, and which of them leaves first when there are too many.
 *
 * <p>The rules of {@link Memoize} hold for every backend alike; a backend only decides who leaves.
 */
public enum Backend {
  /** In memory; the answer that was used longest ago leaves first. */
  LRU,

  /** In memory; an answer that is used rarely leaves before one that is used often (S3-FIFO). */
  LFU,

  /** In memory; the answer that was written longest ago leaves first. Needs {@link Memoize#ttl()}. */
  TTL,

  /**
   * In memory as {@link #LRU}, with a store of the application's own behind it, which {@code Memos} is given. All
   * instances of a class that are given one store share what is in it: give instances whose answers differ a store each.
   * With {@link Memoize#stores()} it keeps bytes, as that of {@link #PERSISTENT} does.
   */
  CUSTOM,

  /**
   * In memory as {@link #LRU}, with a database in a file behind it, by which the next run of the program begins warm and
   * several processes share their answers. All instances of a class share what is in it, and so do later versions of the
   * program for which neither the types of the answer and the arguments nor the code that computes it have changed. Needs
   * the add-on {@code keepsake-sqlite}.
   */
  PERSISTENT,

  /**
   * As {@link #PERSISTENT}, with a directory for each answer in place of the database: a person can read it, back it up
   * and delete it. For few and large answers.
   */
  FOLDER
}
