package io.keepsake.processor.model.plan.table;

/** The tables of the runtime. */
public enum TableKind {
  /** The least recently used entry leaves first. */
  LRU,

  /** The least frequently used entry leaves first. */
  LFU,

  /** The oldest entry leaves first. */
  TTL,

  /** A store is asked too. */
  CUSTOM,

  /** Methods of the application are asked too. */
  HOOKED,

  /** A store of bytes is asked too. */
  BYTES,

  /** Each possible key has a place of its own. */
  SLOTS
}
