package io.keepsake.sqlite.database;

import io.keepsake.runtime.spi.ByteStore;
import io.keepsake.sqlite.directory.Occupancy;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The readers of a file, a few for all threads; the one used last is lent first, for its pages are warm. Not one for each
 * thread: there may be very many of those.
 *
 * <p><b>Snapshots.</b> To begin and to end a transaction takes SQLite as long as a look-up. So while nobody else has the file
 * open, readers stay in theirs from one look-up to the next. What a transaction shows is what is in the file, as long as
 * nobody has come in, which the number of the {@linkplain Occupancy#period() period} tells, and this process has changed
 * nothing, which the number of the turn tells: it is odd while something is being changed, and then nobody stays. Were it
 * otherwise, SQLite could never begin its log anew, and that would grow without end. For the same reason all leave when they
 * may {@linkplain #rest() rest}, ten times a second: a process that comes in and writes is not held up by one that is idle.
 */
final class Readers implements AutoCloseable {
  private static final int MOST =
      Math.max(2, Math.min(4, Runtime.getRuntime().availableProcessors()));

  private final Path file;
  private final LongSupplier period;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition returned = lock.newCondition();
  private final Deque<Reader> idle = new ArrayDeque<>();
  private int made;

  /** Whether there is somebody who ends what would last too long where nobody reads any more. */
  private volatile boolean rested;

  /** How many changes have begun and have ended. */
  private final AtomicLong turn = new AtomicLong();

  /**
   * Creates readers, of which none is open yet.
   *
   * @param period the number of the period in which nobody else changes the file, or {@link ByteStore#NOT_ALONE}
   */
  Readers(Path file, LongSupplier period) {
    this.file = file;
    this.period = period;
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
    boolean isSound = false;
    try {
      long now = turn.get(); // first: what is changed after this has another one
      reader.at(now, rested && now % 2 == 0 ? period.getAsLong() : ByteStore.NOT_ALONE);
      @Nullable T answer = query.ask(reader);
      isSound = true;
      return answer;
    } finally {
      giveBack(reader, isSound);
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

  /** One that has failed is closed: SQLite may have ended its transaction by itself. */
  private void giveBack(Reader reader, boolean isSound) {
    lock.lock();
    try {
      if (isSound) {
        idle.addFirst(reader);
      } else {
        made--;
        reader.closeQuietly();
      }
      returned.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Something to do to a file. */
  @FunctionalInterface
  interface Change<T> {
    T make() throws SQLException, IOException;
  }

  /** Changes the file; one change at a time. */
  <T> T changing(Change<T> change) throws SQLException, IOException {
    turn.incrementAndGet();
    try {
      letGo();
      return change.make();
    } finally {
      turn.incrementAndGet();
    }
  }

  /** Ends the transactions that readers stay in, if that takes no waiting; they stay only if this is called now and then. */
  void rest() {
    rested = true;
    if (lock.tryLock()) {
      try {
        letGo();
      } finally {
        lock.unlock();
      }
    }
  }

  private void letGo() {
    lock.lock();
    try {
      int before = idle.size();
      idle.removeIf(reader -> !reader.letGo());
      made -= before - idle.size();
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
