package io.keepsake.samples.orders.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * A SQLite file: one connection that writes, a few that read. Each call is one transaction, which has ended when the call
 * returns: what {@link #write} did is seen by every {@link #read} that begins afterwards. The invalidation of answers relies on
 * that.
 *
 * <p>Calls are counted by name. For use by many threads.
 */
public final class Database implements AutoCloseable {
  private static final int READERS = 4;
  private static final long PATIENCE_IN_SECONDS = 30;

  private final BlockingQueue<Connection> readers = new ArrayBlockingQueue<>(READERS);
  private final BlockingQueue<Connection> writer = new ArrayBlockingQueue<>(1);
  private final Map<String, LongAdder> calls = new ConcurrentHashMap<>();
  private final Duration distance;

  /**
   * What one transaction does.
   *
   * @param <T> what comes of it
   */
  @FunctionalInterface
  public interface Work<T> {
    /**
     * Does it.
     *
     * @param sql the connection
     * @return what comes of it
     * @throws SQLException if the database fails; the transaction is rolled back
     */
    T run(Sql sql) throws SQLException;
  }

  private Database(Duration distance) {
    this.distance = distance;
  }

  /**
   * Opens a file, and makes its tables unless they are there.
   *
   * @param file the file
   * @param distance how long each call is on its way, as if the database were on another machine; zero for a local one
   * @return an open database
   */
  public static Database open(Path file, Duration distance) {
    Database database = new Database(distance);
    try {
      database.writer.add(Connections.open(file));
      database.write("schema", Schema::create);
      for (int i = 0; i < READERS; i++) {
        database.readers.add(Connections.open(file));
      }
    } catch (SQLException failure) {
      database.close();
      throw new DatabaseException("cannot open " + file, failure);
    }
    return database;
  }

  /**
   * Reads in one transaction: all that it reads is of one moment, which comes after this call began.
   *
   * @param name what to count it as
   * @param query what to read
   * @param <T> what comes of it
   * @return what came of it
   * @throws DatabaseException if the database fails
   */
  public <T> T read(String name, Work<T> query) {
    return call(name, readers, query);
  }

  /**
   * Writes in one transaction, which is committed when this returns. If it throws, nothing was written.
   *
   * @param name what to count it as
   * @param change what to write
   * @param <T> what comes of it
   * @return what came of it
   * @throws DatabaseException if the database fails
   */
  public <T> T write(String name, Work<T> change) {
    return call(name, writer, change);
  }

  /** {@return how many calls of each name there were, by name} */
  public Map<String, Long> calls() {
    Map<String, Long> counts = new TreeMap<>();
    calls.forEach((name, count) -> counts.put(name, count.sum()));
    return counts;
  }

  private <T> T call(String name, BlockingQueue<Connection> connections, Work<T> work) {
    calls.computeIfAbsent(name, first -> new LongAdder()).increment();
    try {
      TimeUnit.NANOSECONDS.sleep(distance.toNanos());
      Connection connection = connections.poll(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
      if (connection == null) {
        throw new DatabaseException(name + ": no connection was free", null);
      }
      try {
        return inTransaction(connection, work);
      } finally {
        connections.add(connection);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new DatabaseException(name + " was interrupted", interrupted);
    } catch (SQLException failure) {
      throw new DatabaseException(name + " failed", failure);
    }
  }

  private static <T> T inTransaction(Connection connection, Work<T> work) throws SQLException {
    try {
      T result = work.run(new Sql(connection));
      connection.commit();
      return result;
    } catch (Throwable failure) {
      connection.rollback();
      throw failure;
    }
  }

  /** Closes all connections. No call may be under way. */
  @Override
  public void close() {
    try {
      for (Connection reader : readers) {
        reader.close();
      }
      for (Connection connection : writer) {
        connection.close();
      }
    } catch (SQLException failure) {
      throw new DatabaseException("cannot be closed", failure);
    }
  }
}
