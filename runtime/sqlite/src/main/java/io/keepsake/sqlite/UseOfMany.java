package io.keepsake.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;

/**
 * The statement that says when {@link Writer#MANY} rows were used. Closing an application that has read much tells of each row
 * that it read, and most of the time of one row goes into the call of SQLite.
 */
final class UseOfMany {
  private final PreparedStatement statement;

  UseOfMany(Connection connection) throws SQLException {
    String rows = ", ?".repeat(Writer.MANY - 1);
    this.statement = connection.prepareStatement("UPDATE record SET used = CASE id"
        + " WHEN ? THEN ?".repeat(Writer.MANY) + " END WHERE id IN (?" + rows + ")");
  }

  /** Writes the uses of exactly as many rows, by their ids. */
  void write(Map<Long, Long> uses) throws SQLException {
    int row = 0;
    for (Map.Entry<Long, Long> use : uses.entrySet()) {
      statement.setLong(2 * row + 1, use.getKey());
      statement.setLong(2 * row + 2, use.getValue());
      statement.setLong(2 * Writer.MANY + row + 1, use.getKey());
      row++;
    }
    statement.executeUpdate();
  }
}
