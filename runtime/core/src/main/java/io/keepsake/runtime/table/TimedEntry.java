package io.keepsake.runtime.table;

/** An entry that gets too old. Times are nanoseconds of the table's clock. */
public abstract class TimedEntry extends Entry {
  /** When it expires. */
  long deadline;

  /** Creates an entry whose value the current thread is about to compute or to write. */
  protected TimedEntry() {}
}
