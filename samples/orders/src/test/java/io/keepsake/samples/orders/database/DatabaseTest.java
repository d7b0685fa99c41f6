package io.keepsake.samples.orders.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the invalidation of answers relies on. */
final class DatabaseTest {
  private Database database;

  @BeforeEach
  void open(@TempDir Path directory) {
    database = Database.open(directory.resolve("shop.db"), Duration.ZERO);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private long revision() {
    return database.read("revision", DatabaseTest::revision);
  }

  private static long revision(Sql sql) throws SQLException {
    return sql.first("SELECT revision FROM ledger", row -> row.getLong(1)).orElseThrow();
  }

  private int set(long revision) {
    return database.write("set", sql -> sql.change("UPDATE ledger SET revision = ?", revision));
  }

  @Test
  void write_isSeenByReadsThatBeginAfterIt() {
    for (long i = 1; i <= 100; i++) {
      set(i);
      assertThat(revision()).isEqualTo(i);
    }
  }

  @Test
  void read_isOfOneMoment() {
    long seen = database.read("both", sql -> {
      long before = revision(sql);
      set(7);
      return 100 * before + revision(sql);
    });
    assertThat(seen).isZero();
    assertThat(revision()).isEqualTo(7);
  }

  @Test
  void write_thatFails_changesNothing() {
    assertThatThrownBy(() -> database.write("set", sql -> {
          sql.change("UPDATE ledger SET revision = 9");
          throw new IllegalStateException("no");
        }))
        .hasMessage("no");
    assertThatThrownBy(() -> database.write("set", sql -> sql.change("UPDATE nothing SET a = 1")))
        .isInstanceOf(DatabaseException.class)
        .hasMessage("set failed");
    assertThat(revision()).isZero();
  }

  @Test
  void calls_areCountedByName() {
    set(1);
    set(2);
    revision();
    assertThat(database.calls()).containsEntry("set", 2L).containsEntry("revision", 1L);
  }
}
