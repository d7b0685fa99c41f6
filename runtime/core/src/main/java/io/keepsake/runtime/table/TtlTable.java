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
public class TtlTable<E extends Entry, V extends @Nullable Object> extends WriteOrderedTable<E, V> {
  /**
   * Creates an empty table.
   *
   * @param memos the owner
   * @param spec what the annotation says
   */
  protected TtlTable(Memos memos, MemoSpec spec) {
    super(memos, spec, 1);
  }
}
