package io.keepsake.runtime.table;

import io.keepsake.runtime.Memos;
import io.keepsake.runtime.spec.MemoSpec;
import org.jspecify.annotations.Nullable;

/**
 * A table whose oldest write leaves first; hits change nothing but the count.
 *
 * @param <E> the entries
 * @param <V> the answers, boxed
 */
abstract class WriteOrderedTable<E extends Entry, V extends @Nullable Object>
    extends OrderedTable<E, V> {
  WriteOrderedTable(Memos memos, MemoSpec spec, int expected) {
    super(memos, spec, expected);
  }

  @Override
  final void touch(Entry entry) {
    count();
  }

  @Override
  final long now() {
    return clock;
  }

  @Override
  final long stamp() {
    return ++clock;
  }
}
