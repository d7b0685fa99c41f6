package io.keepsake.runtime.table;

import io.keepsake.Memoize;
import io.keepsake.runtime.Memos;
import io.keepsake.runtime.spec.MemoSpec;
import org.jspecify.annotations.Nullable;

/**
 * A table in which rarely used entries leave before often used ones, by {@link S3Fifo}.
 *
 * <p>While the policy works nobody else knows it. If it fails half way, on an exhausted stack, the next one who needs it
 * makes another for the entries that are there.
 *
 * @param <E> the entries
 * @param <V> the answers, boxed
 */
public class LfuTable<E extends Entry, V extends @Nullable Object> extends Table<E, V> {
  private @Nullable S3Fifo policy;

  /**
   * Creates an empty table.
   *
   * @param memos the owner
   * @param spec what the annotation says
   */
  protected LfuTable(Memos memos, MemoSpec spec) {
    super(memos, spec, 1);
  }

  @Override
  final void touch(Entry entry) {
    count();
    long stamp = entry.stamp;
    if ((stamp & S3Fifo.MOST_USES) < S3Fifo.MOST_USES) {
      entry.stamp = stamp + 1;
    }
  }

  @Override
  final boolean admit(Entry entry) {
    int capacity = spec.capacity();
    if (capacity == Memoize.UNBOUNDED) {
      entry.stamp = 1; // nobody ever has to leave
      return true;
    }
    S3Fifo policy = this.policy == null ? renewed() : this.policy;
    this.policy = null;
    while (live >= capacity) {
      Entry victim = policy.poll();
      if (victim == null) {
        return false;
      }
      evict(victim);
    }
    policy.add(entry);
    this.policy = policy;
    return true;
  }

  /** Makes a policy for the entries that count. */
  private S3Fifo renewed() {
    S3Fifo policy = new S3Fifo(spec.capacity());
    if (live > 0) {
      forEach(policy);
    }
    return policy;
  }

  @Override
  final void forget(Entry entry) {
    S3Fifo policy = this.policy;
    if (policy != null) {
      this.policy = null;
      policy.remove(entry);
      this.policy = policy;
    }
  }

  @Override
  final void forgetAll() {
    policy = null;
  }
}
