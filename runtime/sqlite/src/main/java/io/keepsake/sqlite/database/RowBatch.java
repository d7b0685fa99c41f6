package io.keepsake.sqlite.database;

import java.io.IOException;
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
  private final RowFinder finder;
  private final List<Fresh> fresh = new ArrayList<>();
  private final Map<Long, Long> uses = new LinkedHashMap<>();
  private final List<Long> removals = new ArrayList<>();

  RowBatch(Writer writer) {
    this.rows = writer.rows();
    this.finder = writer.finder();
  }

  void insert(Fresh row) throws SQLException, IOException {
    fresh.add(row);
    if (fresh.size() == RowWriter.MANY) {
      rows.insertMany(fresh);
      finder.requireFound(fresh);
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
  void finish() throws SQLException, IOException {
    for (Fresh row : fresh) {
      rows.insert(row);
      finder.requireFound(List.of(row));
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
