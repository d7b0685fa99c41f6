package io.keepsake.sqlite;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Changes of one transaction that wait until there are as many as a statement for many makes. Each of them is about another
 * record. What is asked in between does not know of them, unless this is {@linkplain #finish finished} first.
 */
final class RowBatch {
  private final RowWriter rows;
  private final List<Fresh> fresh = new ArrayList<>();
  private final Map<Long, Long> uses = new LinkedHashMap<>();
  private final List<Long> removals = new ArrayList<>();

  RowBatch(RowWriter rows) {
    this.rows = rows;
  }

  void insert(Fresh row) throws SQLException {
    fresh.add(row);
    if (fresh.size() == RowWriter.MANY) {
      rows.insertMany(fresh);
      fresh.clear();
    }
  }

  /** Says when a record was used. */
  void use(long id, long used) throws SQLException {
    uses.put(id, used);
    if (uses.size() == RowWriter.MANY) {
      rows.useMany(uses);
      uses.clear();
    }
  }

  void delete(long id) throws SQLException {
    removals.add(id);
    if (removals.size() == RowWriter.MANY) {
      rows.deleteMany(removals);
      removals.clear();
    }
  }

  /** Makes all that waits. */
  void finish() throws SQLException {
    for (Fresh row : fresh) {
      rows.insert(row);
    }
    fresh.clear();
    for (Map.Entry<Long, Long> use : uses.entrySet()) {
      rows.use(use.getKey(), use.getValue());
    }
    uses.clear();
    for (long id : removals) {
      rows.delete(id);
    }
    removals.clear();
  }
}
