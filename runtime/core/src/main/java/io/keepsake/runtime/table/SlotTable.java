package io.keepsake.runtime.table;

import io.keepsake.runtime.Memos;
import io.keepsake.runtime.spec.MemoSpec;
import org.jspecify.annotations.Nullable;

/**
 * A table with a place of its own for each possible key: methods without arguments, or over a few booleans and enums.
 * The hash of an entry is the number of its place. Nothing has to leave, unless an override lowers the capacity; then
 * the oldest write does.
 *
 * @param <E> the entries
 * @param <V> the answers, boxed
 */
public class SlotTable<E extends Entry, V extends @Nullable Object>
    extends WriteOrderedTable<E, V> {
  /**
   * Creates an empty table.
   *
   * @param memos the owner
   * @param spec what the annotation says
   * @param size the number of possible keys
   */
  protected SlotTable(Memos memos, MemoSpec spec, int size) {
    super(memos, spec, size);
  }

  /**
   * Returns what is at a place.
   *
   * @param index the number of the key
   * @return the entry, or null
   */
  protected final @Nullable E slot(int index) {
    return first(index);
  }

  @Override
  final boolean grows() {
    return false;
  }
}
