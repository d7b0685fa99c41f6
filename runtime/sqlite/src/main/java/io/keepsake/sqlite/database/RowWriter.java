package io.keepsake.sqlite.database;

import io.keepsake.sqlite.row.Row;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** The statements that change records. */
final class RowWriter {
  /** How many rows the statements for many find and change: each call of SQLite costs as much as a row. */
  static final int MANY = 32;

  // What fails takes the transaction back with it, as this would do anyway. To be able to take
  // back the statement alone, SQLite copies each page before it changes it.
  private static final String INSERT = "INSERT OR ROLLBACK INTO ";
  private static final String UPDATE = "UPDATE OR ROLLBACK ";

  private final PreparedStatement insertRecord;
  private final PreparedStatement insertRecords;
  private final PreparedStatement insertPlain;
  private final PreparedStatement insertUse;
  private final PreparedStatement insertUses;
  private final PreparedStatement replaceRecord;
  private final PreparedStatement replaceUse;
  private final PreparedStatement move;
  private final PreparedStatement use;
  private final PreparedStatement useMany;
  private final PreparedStatement deleteRecord;
  private final PreparedStatement deleteRecords;
  private final PreparedStatement deleteUse;
  private final PreparedStatement deleteUses;

  RowWriter(Connection connection) throws SQLException {
    String record = INSERT + "record (expires, data, apart, id, hash) VALUES ";
    String recordRow = "(?, ?, ?, ?, ?)";
    insertRecord = connection.prepareStatement(record + recordRow);
    insertRecords = connection.prepareStatement(record + many(recordRow));
    insertPlain =
        connection.prepareStatement(INSERT + "record (id, hash, data) VALUES " + inARow());
    String usage = INSERT + "usage (used, size, id) VALUES ";
    String usageRow = "(?, ?, ?)";
    insertUse = connection.prepareStatement(usage + usageRow);
    insertUses = connection.prepareStatement(INSERT + "usage (id, used, size) VALUES " + inARow());
    replaceRecord = connection.prepareStatement(
        "UPDATE record SET expires = ?, data = ?, apart = ? WHERE id = ?");
    replaceUse = connection.prepareStatement("UPDATE usage SET used = ?, size = ? WHERE id = ?");
    move = connection.prepareStatement("UPDATE record SET expires = ?, data = ? WHERE id = ?");
    use = connection.prepareStatement("UPDATE usage SET used = ? WHERE id = ?");
    useMany = connection.prepareStatement(UPDATE + "usage SET used = CASE id"
        + " WHEN ? THEN ?".repeat(MANY) + " END WHERE id IN (" + many("?") + ")");
    deleteRecord = connection.prepareStatement("DELETE FROM record WHERE id = ?");
    deleteUse = connection.prepareStatement("DELETE FROM usage WHERE id = ?");
    String ids = " WHERE id IN (" + many("?") + ")";
    deleteRecords = connection.prepareStatement("DELETE FROM record" + ids);
    deleteUses = connection.prepareStatement("DELETE FROM usage" + ids);
  }

  private static String many(String row) {
    return row + (", " + row).repeat(MANY - 1);
  }

  /** Rows of an id and two more columns: the first parameter is the first id, and the others follow it. */
  private static String inARow() {
    StringBuilder rows = new StringBuilder("(?1, ?2, ?3)");
    for (int i = 1; i < MANY; i++) {
      int column = 2 * i + 2;
      rows.append(", (?1 + ").append(i);
      rows.append(", ?").append(column).append(", ?").append(column + 1).append(')');
    }
    return rows.toString();
  }

  void insert(Fresh row) throws SQLException {
    row.bindNew(insertRecord, 0);
    insertRecord.executeUpdate();
    row.bindUse(insertUse, 0);
    insertUse.executeUpdate();
  }

  /** Inserts exactly {@link #MANY} records, whose ids follow each other. */
  void insertMany(List<Fresh> rows) throws SQLException {
    if (rows.stream().allMatch(Fresh::isPlain)) {
      insertPlain(rows);
    } else {
      for (int i = 0; i < MANY; i++) {
        rows.get(i).bindNew(insertRecords, i * Fresh.RECORD_COLUMNS);
      }
      insertRecords.executeUpdate();
    }
    insertUses.setLong(1, rows.get(0).id());
    for (int i = 0; i < MANY; i++) {
      insertUses.setLong(2 * i + 2, rows.get(i).used());
      insertUses.setLong(2 * i + 3, rows.get(i).record().size());
    }
    insertUses.executeUpdate();
  }

  /** Each parameter is a call of the driver, and takes a tenth of the time of a row. */
  private void insertPlain(List<Fresh> rows) throws SQLException {
    insertPlain.setLong(1, rows.get(0).id());
    for (int i = 0; i < MANY; i++) {
      Fresh row = rows.get(i);
      insertPlain.setLong(2 * i + 2, Fresh.hash(row.record().key()));
      insertPlain.setBytes(2 * i + 3, row.row().data());
    }
    insertPlain.executeUpdate();
  }

  /** Writes a record in place of the one that has its id. */
  void replace(Fresh row) throws SQLException {
    row.bindRecord(replaceRecord, 0);
    replaceRecord.executeUpdate();
    row.bindUse(replaceUse, 0);
    replaceUse.executeUpdate();
  }

  /** Says when a record was used. */
  void use(long id, long used) throws SQLException {
    use.setLong(1, used);
    use.setLong(2, id);
    use.executeUpdate();
  }

  /** Moves the expiry of a record. */
  void move(long id, byte[] data, long expires) throws SQLException {
    Fresh.bindExpiry(move, 1, expires);
    move.setBytes(2, Row.withExpiry(data, expires));
    move.setLong(3, id);
    move.executeUpdate();
  }

  /**
   * Says when exactly {@link #MANY} records were used, by their ids. Closing an application that has read much tells of each
   * one that it read, and most of the time of one goes into the call of SQLite.
   */
  void useMany(Map<Long, Long> uses) throws SQLException {
    int row = 0;
    for (Map.Entry<Long, Long> each : uses.entrySet()) {
      useMany.setLong(2 * row + 1, each.getKey());
      useMany.setLong(2 * row + 2, each.getValue());
      useMany.setLong(2 * MANY + row + 1, each.getKey());
      row++;
    }
    useMany.executeUpdate();
  }

  void delete(long id) throws SQLException {
    deleteRecord.setLong(1, id);
    deleteRecord.executeUpdate();
    deleteUse.setLong(1, id);
    deleteUse.executeUpdate();
  }

  /** Deletes exactly {@link #MANY} records, by their ids. */
  void deleteMany(List<Long> ids) throws SQLException {
    for (int i = 0; i < MANY; i++) {
      deleteRecords.setLong(i + 1, ids.get(i));
      deleteUses.setLong(i + 1, ids.get(i));
    }
    deleteRecords.executeUpdate();
    deleteUses.executeUpdate();
  }
}
