package io.keepsake.runtime.table;

/** An entry that gets too old. Times are nanoseconds of the table's clock. */
public abstract class TimedEntry extends Entry {
  /** When it expires; with a time to live after use, moved on by hits. */
  long deadline;

  /** Beyond this no use moves the deadline. */
  long limit;

  /** Creates an entry whose value the current thread is about to compute or to write. */
  protected TimedEntry() {}
}
