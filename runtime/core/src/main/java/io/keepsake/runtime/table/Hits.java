package io.keepsake.runtime.table;

import io.keepsake.runtime.Memos;
import io.keepsake.runtime.spec.MemoSpec;
import org.jspecify.annotations.Nullable;

/**
 * The path of a hit: generated code has found an entry, and asks whether it answers.
 *
 * @param <E> the entries
 * @param <V> the answers, boxed
 */
abstract class Hits<E extends Entry, V extends @Nullable Object> extends Renewals<E, V> {
  Hits(Memos memos, MemoSpec spec, int expected) {
    super(memos, spec, expected);
  }

  /**
   * Notes a hit on an entry that was found, for methods whose answers do not expire.
   *
   * @param entry an entry with the arguments of the call
   * @return false if it has no value
   */
  protected final boolean hit(E entry) {
    if (entry.outcome != null) {
      return false;
    }
    touch(entry);
    return true;
  }

  /**
   * Notes a hit on an entry that was found, for methods with a time to live after write.
   *
   * @param entry an entry with the arguments of the call
   * @return false if it has no value or is too old
   */
  @SuppressWarnings("NullAway") // called only where the plan says that answers expire
  protected final boolean hitTimed(TimedEntry entry) {
    if (entry.outcome != null || Expiry.left(entry, time(expiry)) <= 0) {
      return false;
    }
    touch(entry);
    return true;
  }

  /**
   * Notes a hit on an entry that was found, for methods with a time to live after use.
   *
   * @param entry an entry with the arguments of the call
   * @return false if it has no value or is too old
   */
  @SuppressWarnings("NullAway") // as in hitTimed
  protected final boolean hitIdle(IdleEntry entry) {
    if (entry.outcome != null) {
      return false;
    }
    long now = time(expiry);
    if (Expiry.left(entry, now) <= 0) {
      return false;
    }
    expiry.prolong(entry, now);
    touch(entry);
    return true;
  }

  /** Notes a hit that was found off the hot path. */
  final void use(E entry) {
    if (expiry != null && entry instanceof IdleEntry used) {
      expiry.prolong(used, expiry.exactly());
    }
    touch(entry);
  }

  final void miss() {
    synchronized (lock) {
      misses++;
    }
  }
}
