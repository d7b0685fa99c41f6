package io.keepsake.test.fault;

/** What a store is asked for, so that a test can let only some of it fail. Closing is not among it: it always works. */
public enum StoreOperation {
  /** Opening a store of bytes. */
  OPEN,
  /** Looking up one answer. */
  GET,
  /** Storing one answer. */
  PUT,
  /** Removing one answer. */
  REMOVE,
  /** Removing all answers. */
  CLEAR,
  /** Showing all records of a store of bytes. */
  SCAN,
  /** Naming the records of a store of bytes that were used longest ago. */
  OLDEST,
  /** Counting the records of a store of bytes. */
  SIZE,
  /** Making several changes of a store of bytes at once; answers that are saved in the background come this way. */
  WRITE,
  /** Noting the use of a record of a store of bytes. */
  TOUCH,
  /** Making what was written survive. */
  FLUSH
}
