package io.keepsake.runtime.table;

import io.keepsake.runtime.Memos;
import io.keepsake.runtime.spec.MemoSpec;
import org.jspecify.annotations.Nullable;

/**
 * A table whose entry with the lowest stamp leaves first; subclasses say what a stamp means.
 *
 * @param <E> the entries
 * @param <V> the answers, boxed
 */
abstract class OrderedTable<E extends Entry, V extends @Nullable Object> extends Table<E, V> {
  private final StampOrder order = new StampOrder();

  OrderedTable(Memos memos, MemoSpec spec, int expected) {
    super(memos, spec, expected);
  }

  /** The highest stamp that was given so far. */
  abstract long now();

  /** The stamp of an entry that is written now: higher than all before. */
  abstract long stamp();

  @Override
  final boolean admit(Entry entry) {
    while (live >= spec.capacity()) {
      Entry oldest = order.oldest(this, live, now());
      if (oldest == null) { // a hit that was held up has given a stamp that is not due yet
        oldest = order.oldest(this, live, Long.MAX_VALUE);
      }
      if (oldest == null) {
        return false;
      }
      evict(oldest);
    }
    order.prepare(this, live, now(), spec.capacity() - live);
    entry.stamp = stamp();
    return true;
  }

  @Override
  final void forgetAll() {
    order.reset();
  }
}
