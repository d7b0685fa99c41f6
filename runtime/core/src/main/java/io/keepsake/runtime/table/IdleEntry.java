package io.keepsake.runtime.table;

/** An entry that gets too old unless it is used: hits move its deadline on. */
public abstract class IdleEntry extends TimedEntry {
  /** Beyond this no use moves the deadline. */
  long limit;

  /** Creates an entry whose value the current thread is about to compute or to write. */
  protected IdleEntry() {}
}
