package io.keepsake.sqlite.database;

import io.keepsake.runtime.spi.ByteKey;
import io.keepsake.runtime.spi.ByteRecord;
import io.keepsake.runtime.spi.Recheck;
import io.keepsake.sqlite.directory.Permissions;
import io.keepsake.sqlite.failure.Failures;
import io.keepsake.sqlite.row.LargeValues;
import io.keepsake.sqlite.row.RecordReader;
import io.keepsake.sqlite.row.Row;
import io.keepsake.sqlite.row.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A file that is open: one writer, a few readers, and the large values beside it. Fails with an {@link IOException} that
 * says what is wrong, or a {@code DamagedException}.
 */
public final class Database {
  private static final int TRIES = 3;
  private static final Object CREATION = new Object();

  private final Path file;
  private final LargeValues large;
  private final RecordReader records;
  private final Readers readers;
  private final ReentrantLock writing = new ReentrantLock();
  private Writer writer;
  private boolean writerFailed;
  private volatile boolean sealed;
  private volatile boolean failed;

  private Database(Path file, Path values, LongSupplier period) throws SQLException, IOException {
    this.file = file;
    this.large = new LargeValues(values);
    this.records = new RecordReader(file, large);
    this.readers = new Readers(file, period);
    this.writer = new Writer(file);
  }

  /**
   * Opens a file, and makes it if there is none.
   *
   * @param values where its large values are
   * @param period the number of the period in which nobody else changes it, or {@code ByteStore.NOT_ALONE}
   */
  public static Database open(Path file, Path values, LongSupplier period) throws IOException {
    // SQLite would make it readable for all. Closing a file drops the locks that this process has
    // on it by SQLite, so nothing may open it between the making and the closing.
    synchronized (CREATION) {
      Permissions.createFile(file);
    }
    for (int tries = 1; ; tries++) {
      try {
        return new Database(file, values, period);
      } catch (SQLException failure) {
        if (!Failures.isBusy(failure) || tries == TRIES) {
          throw Failures.of(file, failure);
        }
      }
    }
  }

  /** Tells whether it should be closed and opened again, because the disk has failed it. */
  public boolean hasFailed() {
    return failed;
  }

  /** Tells whether a look-up in vain has found that this takes no new records, which it never does again. */
  public boolean isSealed() {
    return sealed;
  }

  public @Nullable ByteRecord find(ByteKey key) throws IOException {
    return records.find(key, () -> row(key));
  }

  public boolean contains(ByteKey key) throws IOException {
    return row(key) != null;
  }

  private @Nullable Row row(ByteKey key) throws IOException {
    Row row = find(reader -> reader.find(key));
    if (row == null || !row.isEmpty()) {
      return row;
    }
    sealed = true;
    return null;
  }

  /** Returns the records with these ids that are still there. */
  public List<ByteRecord> byId(long[] ids) throws IOException {
    return records.of(read(reader -> reader.byId(ids)));
  }

  /** Returns all records in the order of their use: number of use and id, in turn. */
  public long[] order() throws IOException {
    return read(Reader::order);
  }

  public List<Reader.Used> oldest(int count) throws IOException {
    return read(reader -> reader.oldest(count));
  }

  public Summary summary() throws IOException {
    return read(Reader::summary);
  }

  /** Deletes the large values that no row names. Only while nobody else has the file. */
  public void sweep() throws IOException {
    large.sweep(read(Reader::files));
  }

  /** Asks for something that there is always. */
  private <T> T read(Readers.Query<T> query) throws IOException {
    return Objects.requireNonNull(find(query));
  }

  private <T> @Nullable T find(Readers.Query<T> query) throws IOException {
    for (int tries = 1; ; tries++) {
      try {
        return readers.ask(query);
      } catch (SQLException failure) {
        if (!Failures.isBusy(failure) || tries == TRIES) {
          throw failed(failure);
        }
      }
    }
  }

  /** Returns the writer, a new one after a failure: the driver closes a statement that fails. */
  private Writer writer() throws SQLException, IOException {
    if (writerFailed) {
      writer.close();
      writer = new Writer(file);
      writerFailed = false;
    }
    return writer;
  }

  private IOException failedToWrite(SQLException failure) {
    writerFailed |= !Failures.isBusy(failure);
    return failed(failure);
  }

  private IOException failed(SQLException failure) {
    failed |= Failures.isOfConnection(failure);
    return Failures.of(file, failure);
  }

  /**
   * Makes changes, all or none.
   *
   * @param recheck tells which of them are void, and so are not made
   * @param toSealed whether a full file is changed too
   */
  public Outcome write(List<Step> steps, Recheck recheck, Bounds bounds, boolean toSealed)
      throws IOException {
    Map<ByteKey, String> files = new HashMap<>();
    writing.lock();
    try {
      large.write(steps, files); // before the transaction: the other processes wait for that
      for (int tries = 1; ; tries++) {
        try {
          return readers.changing(() -> {
            Transaction transaction = new Transaction(writer(), files);
            boolean done = transaction.run(steps, recheck, bounds, toSealed);
            (done ? transaction.abandoned() : files.values()).forEach(large::delete);
            return new Outcome(
                transaction.made(), !done, transaction.removed(), transaction.summary());
          });
        } catch (SQLException failure) {
          if (!Failures.isBusy(failure) || tries == TRIES) {
            throw failedToWrite(failure);
          }
        }
      }
    } catch (IOException | RuntimeException failure) {
      files.values().forEach(large::delete);
      throw failure;
    } finally {
      writing.unlock();
    }
  }

  public void clear() throws IOException {
    writing.lock();
    try {
      read(Reader::files).forEach(large::delete); // a row without its file is absent already
      readers.changing(() -> {
        writer().clear();
        return true;
      });
    } catch (SQLException failure) {
      throw failedToWrite(failure);
    } finally {
      writing.unlock();
    }
  }

  /** Brings all that was written to the disk itself. */
  public void flush() throws IOException {
    writing.lock();
    try {
      large.sync();
      readers.changing(() -> {
        writer().sync();
        return true;
      });
    } catch (SQLException failure) {
      throw failedToWrite(failure);
    } finally {
      writing.unlock();
    }
  }

  /** Lets go of what readers hold on to for the next look-up. */
  public void rest() {
    readers.rest();
  }

  /** Closes all connections; nobody may be using them. */
  public void close() throws IOException {
    try {
      large.sync(); // what SQLite has written, it can sync when it is opened again
    } finally {
      closeConnections();
    }
  }

  private void closeConnections() throws IOException {
    try {
      try {
        readers.close();
      } finally {
        writer.close();
      }
    } catch (SQLException failure) {
      throw Failures.of(file, failure);
    }
  }
}
