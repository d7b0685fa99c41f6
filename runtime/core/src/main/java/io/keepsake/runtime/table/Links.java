package io.keepsake.runtime.table;

/**
 * Is told which entries are linked: before an entry is, and before it no longer is, so that a failure leaves the table as
 * it was. This one does nothing. Called under the lock of a table.
 */
class Links {
  /** Wants to know nothing. */
  static final Links NONE = new Links();

  Links() {}

  void add(Entry entry) {}

  void remove(Entry entry) {}

  void clear() {}
}
