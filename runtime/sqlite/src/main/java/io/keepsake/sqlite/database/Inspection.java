package io.keepsake.sqlite.database;

import io.keepsake.runtime.spi.ByteRecord;
import io.keepsake.runtime.spi.Findings;
import io.keepsake.sqlite.failure.DamagedException;
import io.keepsake.sqlite.failure.Failures;
import io.keepsake.sqlite.row.LargeValues;
import io.keepsake.sqlite.row.RecordReader;
import io.keepsake.sqlite.row.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at all that is in a file, by a connection that cannot write. Others may use the file meanwhile. */
public final class Inspection {
  private static final int MOST_TOLD = 20;

  /** So many rows are read by one statement: a long one would keep the log from being emptied. */
  private static final int ROWS = 256;

  private final Path file;
  private final RecordReader records;
  private final Findings findings;

  private Inspection(Path file, Path values, Findings findings) {
    this.file = file;
    this.records = new RecordReader(file, new LargeValues(values));
    this.findings = findings;
  }

  /**
   * Looks at a file that is there.
   *
   * @param values where its large values are
   */
  public static void run(Path file, Path values, Findings findings) throws IOException {
    try (Connection connection = Connections.openToRead(file)) {
      new Inspection(file, values, findings).run(connection);
    } catch (DamagedException damage) {
      findings.damaged(file.toString(), String.valueOf(damage.getMessage()));
    } catch (SQLException failure) {
      if (!(Failures.of(file, failure) instanceof DamagedException damage)) {
        throw Failures.of(file, failure);
      }
      findings.damaged(file.toString(), String.valueOf(damage.getMessage()));
    }
  }

  private void run(Connection connection) throws SQLException, IOException {
    Schema.check(connection, file);
    findings.expect(Connections.number(connection, "SELECT count(*) FROM record"));
    checkPages(connection);
    long last = Long.MIN_VALUE;
    try (PreparedStatement some = connection.prepareStatement(
        "SELECT data, apart, id FROM record WHERE id > ? ORDER BY id LIMIT " + ROWS)) {
      for (List<Found> rows = read(some, last); !rows.isEmpty(); rows = read(some, last)) {
        for (Found row : rows) {
          look(connection, row);
          last = row.id();
        }
      }
    }
  }

  private void checkPages(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("PRAGMA integrity_check(" + MOST_TOLD + ")")) {
      while (row.next()) {
        String told = String.valueOf(row.getString(1));
        if (!told.equals("ok")) {
          findings.damaged(file.toString(), told);
        }
      }
    }
  }

  private record Found(long id, Row row) {}

  private static List<Found> read(PreparedStatement some, long after) throws SQLException {
    List<Found> rows = new ArrayList<>();
    some.setLong(1, after);
    try (ResultSet row = some.executeQuery()) {
      while (row.next()) {
        rows.add(new Found(row.getLong(3), Reader.row(row)));
      }
    }
    return rows;
  }

  /** A row whose large value has gone may have been replaced while it was read: then it is not there any more. */
  private void look(Connection connection, Found found) throws SQLException, IOException {
    ByteRecord record = whole(found.row());
    Row again = record == null ? again(connection, found.id()) : null;
    if (again != null) {
      record = whole(again);
    }
    if (record != null) {
      findings.whole(record);
    } else if (again != null) {
      findings.damaged(
          file + ", record " + found.id(),
          again.file() == null
              ? "it does not check out"
              : "its value, a file, is not there or not whole");
    }
  }

  private @Nullable ByteRecord whole(Row row) throws IOException {
    List<ByteRecord> whole = records.of(List.of(row));
    return whole.isEmpty() ? null : whole.get(0);
  }

  private static @Nullable Row again(Connection connection, long id) throws SQLException {
    try (PreparedStatement one = connection.prepareStatement(Reader.BY_ID)) {
      one.setLong(1, id);
      try (ResultSet row = one.executeQuery()) {
        return row.next() ? Reader.row(row) : null;
      }
    }
  }
}
