package io.keepsake.sqlite;

import io.keepsake.runtime.spi.ByteKey;
import io.keepsake.runtime.spi.ByteRecord;
import io.keepsake.runtime.spi.Recheck;
import io.keepsake.sqlite.database.Bounds;
import io.keepsake.sqlite.database.Database;
import io.keepsake.sqlite.database.Outcome;
import io.keepsake.sqlite.database.Summary;
import io.keepsake.sqlite.directory.Occupancy;
import io.keepsake.sqlite.directory.StoreFiles;
import io.keepsake.sqlite.failure.DamagedException;
import io.keepsake.sqlite.row.Step;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One of the parts that a store is divided into by hash: a row of files, numbered from 1, of which only the last one takes
 * new records.
 *
 * <p><b>Rolling over.</b> The transaction that fills a file marks it as sealed. Whoever finds it sealed, in whatever process,
 * goes on with the file of the next number, and makes it if it is not there. The others learn of it when they write, or
 * when they look for a key in vain (see {@link Search}): so a file that is sealed only ever loses records.
 *
 * <p><b>One answer for a key.</b> A key that is stored again may have a row in an older file too. Reading goes from the last
 * file to the first, and the first row found counts; the older row is deleted after the new one is committed, so that at no
 * moment there is none. Removing goes the other way, from the first file to the last, so that at no moment an older row comes
 * to light.
 *
 * <p><b>The bound</b> is that of all files together. The last file's transaction keeps what the others leave it, so the sum
 * is never passed; and before it, room is made where the records used longest ago are. What the other files hold is
 * remembered, for they only lose: at worst it is less than remembered.
 *
 * <p><b>Damage.</b> A file that fails to be what it should is closed, and all who have the directory open go on without it,
 * with a file of a higher number; see {@link Leaving}. Only an operation that has given its file back may do this, hence the
 * {@code catch} behind each {@code try}.
 */
final class Shard {
  private final int index;
  private final Share share;
  private final StoreFiles files;
  private final OpenFiles open;
  private final Leaving leaving;
  private final FileNumbers numbers;
  private final Summaries summaries;
  private final OlderFiles older;

  private final ReentrantLock writing = new ReentrantLock();
  private final Set<Integer> unsynced = ConcurrentHashMap.newKeySet();

  Shard(int index, Share share, StoreFiles files, OpenFiles open, Occupancy occupancy)
      throws IOException {
    this.index = index;
    this.share = share;
    this.files = files;
    this.open = open;
    this.leaving = new Leaving(index, files, open, occupancy);
    this.numbers = leaving.numbers();
    this.summaries = new Summaries(this, leaving);
    this.older = new OlderFiles(this, numbers, summaries);
  }

  /** Opens the last file, or makes the first, so that what hinders it is known at once. */
  void prepare() throws IOException {
    writing.lock();
    try {
      ask(last(), Database::summary);
    } finally {
      writing.unlock();
    }
  }

  Share share() {
    return share;
  }

  /** Something to ask a file. */
  @FunctionalInterface
  interface Question<T> {
    @Nullable
    T ask(Database database) throws IOException;
  }

  /** Asks a file; null if it is damaged, and then it is set aside, or if it has gone. */
  <T> @Nullable T ask(int number, Question<T> question) throws IOException {
    DamagedException damage;
    try (OpenFiles.Loan loan = open.borrow(files.place(index, number))) {
      return loan == null ? null : question.ask(loan.database());
    } catch (DamagedException failure) {
      damage = failure;
    }
    if (leaving.setAside(number, damage)) {
      summaries.forget();
    }
    return null;
  }

  @Nullable
  ByteRecord get(ByteKey key) throws IOException {
    heed();
    return new Search(this, summaries, numbers, key).run();
  }

  /** Makes changes that are not void; returns how many records were removed because a change says so. */
  long write(List<Step> steps, Recheck recheck) throws IOException {
    writing.lock();
    try {
      Outcome outcome = writeToLast(steps, recheck);
      older.shadow(outcome.made());
      summaries.dropEmpty();
      return outcome.removed();
    } finally {
      writing.unlock();
    }
  }

  /** Writes to the last file, after the removals from all others; the outcome counts those as well. */
  private Outcome writeToLast(List<Step> steps, Recheck recheck) throws IOException {
    long removed = 0;
    for (int tries = 0; tries < 10; tries++) {
      // Each time anew: what was the last file has become an older one, from which nothing was
      // removed yet, and others may have filled the next one, too.
      lookAround();
      removed += older.remove(steps);
      int number = last();
      older.makeRoom(steps, number);
      Bounds bounds = older.boundsOfLast();
      Outcome outcome = ask(number, database -> database.write(steps, recheck, bounds, false));
      if (outcome != null) {
        if (!outcome.full()) {
          unsynced.add(number);
          return outcome.withMore(removed);
        }
        numbers.goOnBehind(number);
      }
    }
    throw new IOException(
        "file after file is damaged or full: " + files.place(index, last()).file());
  }

  /** Returns the number of the file that takes new records; borrowing it makes it. */
  private int last() {
    int last = numbers.last();
    return last == 0 ? numbers.goOnBehind(0) : last;
  }

  /** Changes a file that takes no new records; returns how many were removed. */
  long change(int number, List<Step> steps, Bounds bounds) throws IOException {
    Outcome outcome = ask(number, database -> database.write(steps, Recheck.NONE, bounds, true));
    unsynced.add(number);
    summaries.remember(number, outcome == null ? Summary.EMPTY : outcome.summary());
    return outcome == null ? 0 : outcome.removed();
  }

  void clear() throws IOException {
    writing.lock();
    try {
      int[] known = allNumbers();
      summaries.forget();
      for (int i = known.length - 1; i >= 0; i--) {
        int number = known[i];
        Summary left = ask(number, database -> {
          database.clear();
          return database.summary();
        });
        unsynced.add(number);
        if (left != null
            && i > 0) { // the last one may hold more by the time that it is an older one
          summaries.remember(number, left);
        }
      }
      summaries.dropEmpty();
    } finally {
      writing.unlock();
    }
  }

  long size() throws IOException {
    long size = 0;
    for (int number : allNumbers()) {
      Summary summary = ask(number, Database::summary);
      size += summary == null ? 0 : summary.records();
    }
    return size;
  }

  void flush() throws IOException {
    for (int number : allNumbers()) {
      if (unsynced.remove(number)) {
        try {
          ask(number, database -> {
            database.flush();
            return true;
          });
        } catch (IOException failure) {
          unsynced.add(number);
          throw failure;
        }
      }
    }
  }

  /** Returns the numbers of all files, those that other processes have added since included. */
  int[] allNumbers() throws IOException {
    lookAround();
    return numbers.all();
  }

  private void lookAround() throws IOException {
    heed();
    numbers.refresh();
  }

  private void heed() throws IOException {
    if (leaving.heed()) {
      summaries.forget();
    }
  }

  /** Deletes what has become empty, if that takes no waiting. */
  void rest() throws IOException {
    if (numbers.all().length > 1 && writing.tryLock()) {
      try {
        summaries.tidy();
      } finally {
        writing.unlock();
      }
    }
  }

  /** Asks a file for several things; nothing if it is damaged. */
  <T> List<T> list(int number, Question<List<T>> question) throws IOException {
    List<T> list = ask(number, question);
    return list == null ? List.of() : list;
  }
}
