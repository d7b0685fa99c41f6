package io.keepsake.runtime.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The indexes of one table: one for each choice of components that somebody has asked for. If a change ends in the middle,
 * some may know of it and some not; then all are made anew.
 */
class PartIndexes extends Links {
  private Map<List<Integer>, PartIndex> all = new HashMap<>();
  private boolean torn;

  /**
   * Returns an index that knows all linked entries.
   *
   * @param positions where the components stand
   */
  PartIndex of(List<Integer> positions, Buckets<?> table) {
    if (torn) {
      all = new HashMap<>();
      torn = false;
    }
    PartIndex index = all.get(positions);
    if (index == null || index.isTorn()) {
      index = new PartIndex();
      table.forEach(index::add);
      all.put(positions, index);
    }
    return index;
  }

  @Override
  void add(Entry entry) {
    if (!torn) {
      torn = true;
      all.values().forEach(index -> index.add(entry));
      torn = false;
    }
  }

  @Override
  void remove(Entry entry) {
    if (!torn) {
      torn = true;
      all.values().forEach(index -> index.remove(entry));
      torn = false;
    }
  }

  @Override
  void clear() {
    if (!torn) {
      torn = true;
      all.values().forEach(PartIndex::clear);
      torn = false;
    }
  }
}
