package io.keepsake.sqlite;

import io.keepsake.sqlite.database.Database;
import io.keepsake.sqlite.directory.StoreFiles;
import io.keepsake.sqlite.failure.Log;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The files of a store that are open, at most so many at a time; the one that was lent longest ago is closed for another.
 * A thread that has borrowed a file gives it back before it borrows the next, so nobody waits for ever.
 */
final class OpenFiles {
  private final int most;
  private final LongSupplier period;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Map<Path, Slot> slots = new LinkedHashMap<>(16, 0.75f, true);
  private final Set<Path> retired = new HashSet<>();
  private boolean closed;

  /**
   * Creates it with no file open.
   *
   * @param most how many may be
   * @param period the number of the period in which nobody else changes any, or {@link ByteStore#NOT_ALONE}
   */
  OpenFiles(int most, LongSupplier period) {
    this.most = most;
    this.period = period;
  }

  /** A file with those who use it. */
  private static final class Slot {
    final Database database;
    int borrowers;
    boolean leaving;

    Slot(Database database) {
      this.database = database;
    }
  }

  /** A file that is lent. */
  final class Loan implements AutoCloseable {
    private final Path file;
    private final Slot slot;

    private Loan(Path file, Slot slot) {
      this.file = file;
      this.slot = slot;
      slot.borrowers++;
    }

    Database database() {
      return slot.database;
    }

    @Override
    public void close() {
      giveBack(file, slot);
    }
  }

  /** Borrows a file, which is opened, and made, if need be; null if it is not to be used any more. */
  @Nullable
  Loan borrow(StoreFiles.Place place) throws IOException {
    lock.lock();
    try {
      while (true) {
        if (closed) {
          throw new IOException("the store is closed");
        }
        if (retired.contains(place.file())) {
          return null; // who has just looked for it would make it anew
        }
        Slot slot = slots.get(place.file());
        if (slot != null && !slot.leaving) {
          return new Loan(place.file(), slot);
        }
        if (slot == null && (slots.size() < most || closeAnIdleOne())) {
          slot = new Slot(Database.open(place.file(), place.values(), period));
          slots.put(place.file(), slot);
          return new Loan(place.file(), slot);
        }
        changed.awaitUninterruptibly();
      }
    } finally {
      lock.unlock();
    }
  }

  private boolean closeAnIdleOne() {
    Iterator<Slot> oldest = slots.values().iterator();
    while (oldest.hasNext()) {
      Slot slot = oldest.next();
      if (slot.borrowers == 0) {
        oldest.remove();
        closeQuietly(slot.database);
        return true;
      }
    }
    return false;
  }

  /** What was committed is not lost by a failure here. */
  private static void closeQuietly(Database database) {
    try {
      database.close();
    } catch (IOException failure) {
      Log.warn("a file was not closed well: " + failure.getMessage());
    }
  }

  private void giveBack(Path file, Slot slot) {
    lock.lock();
    try {
      slot.borrowers--;
      if (slot.borrowers == 0 && slot.database.hasFailed() && !slot.leaving) {
        slots.remove(file);
        closeQuietly(slot.database); // the next borrower opens it anew
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Closes a file for ever when all borrowers have given it back. */
  void retire(Path file) {
    lock.lock();
    try {
      retired.add(file);
      Slot slot = slots.get(file);
      if (slot == null || slot.leaving) {
        return;
      }
      slot.leaving = true;
      while (slot.borrowers > 0) {
        changed.awaitUninterruptibly();
      }
      slots.remove(file);
      closeQuietly(slot.database);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Lets go of what is held for the next look-up, if that takes no waiting. */
  void rest() {
    if (lock.tryLock()) {
      try {
        slots.values().stream().filter(slot -> !slot.leaving).forEach(slot -> slot.database.rest());
      } finally {
        lock.unlock();
      }
    }
  }

  /** Returns how many are open. */
  int size() {
    lock.lock();
    try {
      return slots.size();
    } finally {
      lock.unlock();
    }
  }

  /** Closes all, when they have been given back; nothing can be borrowed after this. */
  void close() {
    lock.lock();
    try {
      closed = true;
      while (slots.values().stream().anyMatch(slot -> slot.borrowers > 0)) {
        changed.awaitUninterruptibly();
      }
      slots.values().forEach(slot -> closeQuietly(slot.database));
      slots.clear();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
