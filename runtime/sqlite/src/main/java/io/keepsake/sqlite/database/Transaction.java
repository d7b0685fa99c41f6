package io.keepsake.sqlite.database;

import io.keepsake.runtime.spi.ByteChange;
import io.keepsake.runtime.spi.ByteKey;
import io.keepsake.runtime.spi.ByteRecord;
import io.keepsake.runtime.spi.Recheck;
import io.keepsake.sqlite.failure.DamagedException;
import io.keepsake.sqlite.row.Recency;
import io.keepsake.sqlite.row.Row;
import io.keepsake.sqlite.row.Step;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Some changes of one file that are made together, with the room that they need. */
final class Transaction {
  /** How many expired rows leave with each change, so that they do not gather where nothing is ever full. */
  private static final int EXPIRED_PER_CHANGE = 2;

  private static final int CHUNK = 64;

  /** So many places can be told by the bits that a hash leaves of a long. */
  private static final int MOST_SORTED = 1 << Short.SIZE;

  private final Writer writer;
  private final RowBatch rows;
  private final Map<ByteKey, String> files;
  private final List<String> abandoned = new ArrayList<>();
  private List<Step> made = List.of();
  private Summary summary = Summary.EMPTY;
  private long removed;
  private long lastId;

  /**
   * Prepares a transaction.
   *
   * @param files the names of the files that have the values of some keys
   */
  Transaction(Writer writer, Map<ByteKey, String> files) {
    this.writer = writer;
    this.rows = new RowBatch(writer);
    this.files = files;
  }

  /** Returns the changes that were made. */
  List<Step> made() {
    return made;
  }

  /** Returns what the file holds now. */
  Summary summary() {
    return summary;
  }

  /** Returns how many records were removed by {@link ByteChange.Remove}. */
  long removed() {
    return removed;
  }

  /** Returns the files whose values no row names any more, once this is committed. */
  List<String> abandoned() {
    return abandoned;
  }

  /** Makes the changes; false, and nothing is made, if the file is full and takes no new records. */
  boolean run(List<Step> steps, Recheck recheck, Bounds bounds, boolean toSealed)
      throws SQLException, IOException {
    writer.begin();
    try {
      summary = writer.summary();
      boolean open = toSealed || !summary.sealed();
      if (open) {
        made = counting(steps, recheck); // nobody else can change the file now
        make(made, bounds);
      }
      writer.commit();
      return open;
    } catch (SQLException | IOException | RuntimeException failure) {
      writer.rollBack(failure);
      throw failure;
    }
  }

  private List<Step> counting(List<Step> steps, Recheck recheck) {
    Predicate<ByteKey> isVoid = recheck.voidByNow();
    List<Step> counting = new ArrayList<>(steps.size());
    for (Step step : steps) {
      if (step.change().counts(isVoid)) {
        counting.add(step);
      } else if (files.containsKey(step.key())) {
        abandoned.add(files.get(step.key()));
      }
    }
    return counting;
  }

  private void make(List<Step> steps, Bounds bounds) throws SQLException, IOException {
    long shift = steps.isEmpty() ? 0 : shift(steps);
    List<Step> sorted = byHash(steps);
    for (int i = 0; i < sorted.size(); i += RowWriter.MANY) {
      makeSome(sorted.subList(i, Math.min(i + RowWriter.MANY, sorted.size())), shift);
    }
    rows.finish();
    int expired = EXPIRED_PER_CHANGE * steps.size() + 1;
    for (Stored row : writer.finder().expired(bounds.now(), expired)) {
      remove(row);
    }
    makeRoom(bounds);
    if (!summary.sealed() && writer.bytesInUse() >= bounds.fileBytes()) {
      summary = summary.asSealed();
    }
    if (!summary.isPossible()) {
      throw new DamagedException("its rows are not those that were counted");
    }
    writer.save(summary);
  }

  /**
   * Returns changes in the order of the index by hash, where neighbours are on one page: to find and insert rows in any other
   * order takes twice as long. No two are about the same key, and each knows its place in the order of use.
   */
  private static List<Step> byHash(List<Step> steps) {
    if (steps.size() > MOST_SORTED) {
      return steps;
    }
    long[] places = new long[steps.size()];
    Arrays.setAll(places, i -> Fresh.hash(steps.get(i).key()) << Short.SIZE | i);
    Arrays.sort(places);
    List<Step> sorted = new ArrayList<>(steps.size());
    for (long place : places) {
      sorted.add(steps.get((int) (place & (MOST_SORTED - 1))));
    }
    return sorted;
  }

  /** Returns what to add to the numbers of use, so that they are higher than all that are there. */
  private long shift(List<Step> steps) throws SQLException {
    Writer.Last last = writer.last();
    lastId = last.id();
    Recency.passed(last.used());
    long first = steps.get(0).used();
    return first > last.used() ? 0 : Recency.take(steps.size()) - first;
  }

  private void makeSome(List<Step> steps, long shift) throws SQLException, IOException {
    Map<ByteKey, RowFinder.Found> there = writer.finder().find(steps);
    for (Step step : steps) {
      long used = step.used() + shift;
      RowFinder.Found row = there.get(step.key());
      if (row != null) {
        change(step.change(), row, used);
      } else if (step.change() instanceof ByteChange.Put put) {
        rows.insert(fresh(++lastId, put.record(), used));
        summary = summary.plus(1, put.record().size());
      }
    }
  }

  private Fresh fresh(long id, ByteRecord record, long used) {
    return new Fresh(id, record, Row.of(record, files.get(record.key())), used);
  }

  private void change(ByteChange change, RowFinder.Found row, long used) throws SQLException {
    Stored stored = row.stored();
    if (change instanceof ByteChange.Put put) {
      abandon(stored);
      writer.rows().replace(fresh(stored.id(), put.record(), used));
      summary = summary.plus(0, put.record().size() - stored.size());
    } else if (change instanceof ByteChange.Touch touch) {
      if (touch.expires() != Row.expires(row.data())) {
        writer.rows().move(stored.id(), row.data(), touch.expires());
      }
      rows.use(stored.id(), used);
    } else {
      remove(stored);
      removed++;
    }
  }

  private void remove(Stored row) throws SQLException {
    abandon(row);
    rows.delete(row.id());
    summary = summary.plus(-1, -row.size());
  }

  private void abandon(Stored row) throws SQLException {
    String file = writer.finder().file(row);
    if (file != null) {
      abandoned.add(file);
    }
  }

  /** Removes expired records, then those used longest ago, until the rest may stay. */
  private void makeRoom(Bounds bounds) throws SQLException, IOException {
    boolean anyExpired = true;
    rows.finish();
    while (!bounds.allow(summary)) {
      int count = (int) Math.max(CHUNK, Math.min(summary.records() - bounds.records(), 10_000));
      List<Stored> first = anyExpired ? writer.finder().expired(bounds.now(), count) : List.of();
      anyExpired = !first.isEmpty();
      if (!anyExpired) {
        first = writer.finder().oldest(count);
      }
      if (first.isEmpty()) {
        return; // the count was wrong, which the check of the summary tells
      }
      for (Stored row : first) {
        if (!bounds.allow(summary)) {
          remove(row);
        }
      }
      rows.finish();
    }
  }
}
