package io.keepsake.runtime.table;

import org.jspecify.annotations.Nullable;

/** An entry whose answer is computed anew before it expires, or given after it has while there is none better. */
public abstract class FreshEntry extends IdleEntry {
  /** From when on a hit has the answer computed anew: at the latest when it expires. */
  long refreshAt;

  /** What the computation under way needs beside the entry. Written under the table's lock, or by who has the entry alone. */
  @Nullable
  Attempt attempt;

  /** Creates an entry whose value the current thread is about to compute or to write. */
  protected FreshEntry() {}

  /** Returns what the computation of an entry needs beside it, if anything. */
  static @Nullable Attempt attempt(Entry entry) {
    return entry instanceof FreshEntry fresh ? fresh.attempt : null;
  }

  /** Ends what the computation of an entry needed beside it. */
  static void forget(Entry entry) {
    if (entry instanceof FreshEntry fresh) {
      fresh.attempt = null;
    }
  }

  /** Returns the expired answer that there is instead of an entry's, if there is one. */
  static @Nullable Entry fallback(Entry entry) {
    Attempt attempt = attempt(entry);
    return attempt == null || attempt.renews ? null : attempt.old;
  }

  /**
   * Copies the arguments.
   *
   * @return an entry of the same class with the same arguments and no value
   */
  protected Entry twin() {
    throw new UnsupportedOperationException("this entry's method is computed by its callers");
  }
}
