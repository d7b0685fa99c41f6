package io.keepsake.sqlite;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The readers of a file, a few for all threads; the one used last is lent first, for its pages are warm. Not one for each
 * thread: there may be very many of those.
 */
final class Readers implements AutoCloseable {
  private static final int MOST =
      Math.max(2, Math.min(4, Runtime.getRuntime().availableProcessors()));

  private final Path file;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition returned = lock.newCondition();
  private final Deque<Reader> idle = new ArrayDeque<>();
  private int made;

  Readers(Path file) {
    this.file = file;
  }

  /** Something to read. */
  @FunctionalInterface
  interface Query<T> {
    @Nullable
    T ask(Reader reader) throws SQLException, IOException;
  }

  /** Asks when a reader is free. */
  <T> @Nullable T ask(Query<T> query) throws SQLException, IOException {
    Reader reader = take();
    try {
      return query.ask(reader);
    } finally {
      giveBack(reader);
    }
  }

  private Reader take() throws SQLException, IOException {
    lock.lock();
    try {
      while (true) {
        Reader reader = idle.pollFirst();
        if (reader != null) {
          return reader;
        }
        if (made < MOST) {
          reader = new Reader(file);
          made++;
          return reader;
        }
        returned.awaitUninterruptibly();
      }
    } finally {
      lock.unlock();
    }
  }

  private void giveBack(Reader reader) {
    lock.lock();
    try {
      idle.addFirst(reader);
      returned.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Closes all; nobody may be reading. */
  @Override
  public void close() throws SQLException {
    for (Reader reader : idle) {
      reader.close();
    }
    idle.clear();
  }
}
