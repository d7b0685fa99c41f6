package io.keepsake.samples.orders.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements of one transaction. Not to be used after it. */
public final class Sql {
  private final Connection connection;

  /**
   * Makes something of a row.
   *
   * @param <T> what it makes
   */
  @FunctionalInterface
  public interface Row<T> {
    /**
     * Reads the row.
     *
     * @param row stands at the row
     * @return what is made of it
     * @throws SQLException if the row has no such column
     */
    T read(ResultSet row) throws SQLException;
  }

  Sql(Connection connection) {
    this.connection = connection;
  }

  /**
   * Reads all rows.
   *
   * @return an unmodifiable list
   */
  public <T> List<T> list(String sql, Row<T> row, Object... arguments) throws SQLException {
    try (PreparedStatement statement = prepare(sql, arguments);
        ResultSet rows = statement.executeQuery()) {
      List<T> read = new ArrayList<>();
      while (rows.next()) {
        read.add(row.read(rows));
      }
      return List.copyOf(read);
    }
  }

  /** Reads the first row, if there is one. */
  public <T> Optional<T> first(String sql, Row<T> row, Object... arguments) throws SQLException {
    return list(sql, row, arguments).stream().findFirst();
  }

  /** Changes rows, and returns how many. */
  public int change(String sql, Object... arguments) throws SQLException {
    try (PreparedStatement statement = prepare(sql, arguments)) {
      return statement.executeUpdate();
    }
  }

  private PreparedStatement prepare(String sql, Object... arguments) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, arguments[i]);
    }
    return statement;
  }
}
