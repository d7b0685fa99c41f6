package io.keepsake.sqlite.database;

import io.keepsake.runtime.spi.ByteKey;
import io.keepsake.sqlite.failure.DamagedException;
import io.keepsake.sqlite.row.Row;
import io.keepsake.sqlite.row.Step;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The statements that find what a change has to know of the records that are there. Whatever a look-up can find they find
 * too, even where damage has taken its use, so that nothing is stored a second time.
 */
final class RowFinder {
  private final PreparedStatement find;
  private final PreparedStatement findMany;
  private final PreparedStatement oldest;
  private final PreparedStatement expired;
  private final PreparedStatement byId;
  private final PreparedStatement count;
  private final PreparedStatement countMany;

  RowFinder(Connection connection) throws SQLException {
    find = connection.prepareStatement(byHash("(?1, 0)"));
    findMany = connection.prepareStatement(byHash(manyHashes(1)));
    oldest = connection.prepareStatement("SELECT id, size FROM usage ORDER BY used LIMIT ?");
    expired = connection.prepareStatement(
        "SELECT record.id, size FROM record LEFT JOIN usage ON usage.id = record.id "
            + "WHERE expires IS NOT NULL AND expires <= ? ORDER BY expires LIMIT ?");
    byId = connection.prepareStatement(Reader.BY_ID);
    count = connection.prepareStatement(counting("(?2, 0)"));
    countMany = connection.prepareStatement(counting(manyHashes(2)));
  }

  /** Rows of a hash and its place among them; the hashes are parameters from the first one on. */
  private static String manyHashes(int first) {
    StringBuilder values = new StringBuilder();
    for (int i = 0; i < RowWriter.MANY; i++) {
      values.append(i == 0 ? "(?" : ", (?").append(first + i);
      values.append(", ").append(i).append(')');
    }
    return values.toString();
  }

  private static String byHash(String hashes) {
    return wanted(hashes) + "SELECT record.id, size, step, data FROM wanted "
        + "CROSS JOIN record ON record.hash = wanted.hash "
        + "LEFT JOIN usage ON usage.id = record.id";
  }

  /** Asks the index alone. The first parameter is the first id, and the others follow it. */
  private static String counting(String hashes) {
    return wanted(hashes) + "SELECT count(*) FROM wanted CROSS JOIN record "
        + "ON record.hash = wanted.hash AND record.id = ?1 + step";
  }

  private static String wanted(String hashes) {
    return "WITH wanted (hash, step) AS (VALUES " + hashes + ") ";
  }

  /** A record that is there, with the data of its {@link Row}. */
  @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
  record Found(Stored stored, byte[] data) {}

  /** Finds the records of some keys; those of other keys with the same hash are passed over. */
  Map<ByteKey, Found> find(List<Step> steps) throws SQLException {
    Map<ByteKey, Found> rows = new HashMap<>();
    if (steps.size() == RowWriter.MANY) {
      for (int i = 0; i < RowWriter.MANY; i++) {
        findMany.setLong(i + 1, Fresh.hash(steps.get(i).key()));
      }
      collect(findMany, steps, rows);
    } else {
      for (int i = 0; i < steps.size(); i++) {
        find.setLong(1, Fresh.hash(steps.get(i).key()));
        collect(find, steps.subList(i, i + 1), rows);
      }
    }
    return rows;
  }

  private static void collect(
      PreparedStatement statement, List<Step> steps, Map<ByteKey, Found> rows) throws SQLException {
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        ByteKey key = steps.get(row.getInt(3)).key();
        byte[] data = Reader.bytes(row, 4);
        if (Row.isOf(data, key.bytes())) {
          rows.put(key, new Found(stored(row), data));
        }
      }
    }
  }

  /**
   * Makes sure that rows which were just inserted, one or {@link RowWriter#MANY} with ids that follow each other, can be found.
   *
   * @throws DamagedException if not: then the index is out of order, and leads past other rows as well
   */
  void requireFound(List<Fresh> inserted) throws SQLException, IOException {
    PreparedStatement statement = inserted.size() == 1 ? count : countMany;
    statement.setLong(1, inserted.get(0).id());
    for (int i = 0; i < inserted.size(); i++) {
      statement.setLong(i + 2, Fresh.hash(inserted.get(i).record().key()));
    }
    try (ResultSet row = statement.executeQuery()) {
      if (!row.next() || row.getLong(1) != inserted.size()) {
        throw new DamagedException("its index does not find what was just stored");
      }
    }
  }

  private static Stored stored(ResultSet row) throws SQLException {
    return new Stored(row.getLong(1), row.getLong(2));
  }

  List<Stored> oldest(int count) throws SQLException {
    oldest.setInt(1, count);
    return list(oldest);
  }

  List<Stored> expired(long now, int count) throws SQLException {
    expired.setLong(1, now);
    expired.setInt(2, count);
    return list(expired);
  }

  private static List<Stored> list(PreparedStatement statement) throws SQLException {
    List<Stored> rows = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        rows.add(stored(row));
      }
    }
    return rows;
  }

  /** Returns the file that has the value of a record; null if none has. */
  @Nullable
  String file(Stored record) throws SQLException {
    if (!record.mayBeInFile()) {
      return null;
    }
    byId.setLong(1, record.id());
    try (ResultSet row = byId.executeQuery()) {
      return row.next() ? Reader.row(row).file() : null;
    }
  }
}
