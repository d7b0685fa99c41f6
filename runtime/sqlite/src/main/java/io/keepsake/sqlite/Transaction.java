package io.keepsake.sqlite;

import io.keepsake.runtime.spi.ByteChange;
import io.keepsake.runtime.spi.ByteKey;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Some changes of one file that are made together, with the room that they need. */
final class Transaction {
  /** How many expired rows leave with each change, so that they do not gather where nothing is ever full. */
  private static final int EXPIRED_PER_CHANGE = 2;

  private static final int CHUNK = 64;

  private final Writer writer;
  private final Map<ByteKey, String> files;
  private final List<String> abandoned = new ArrayList<>();
  private Summary summary = Summary.EMPTY;
  private long removed;

  /**
   * Prepares a transaction.
   *
   * @param files the names of the files that have the values of some keys
   */
  Transaction(Writer writer, Map<ByteKey, String> files) {
    this.writer = writer;
    this.files = files;
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
  boolean run(List<Step> steps, Bounds bounds, boolean toSealed) throws SQLException, IOException {
    writer.begin();
    try {
      summary = writer.summary();
      boolean open = toSealed || !summary.sealed();
      if (open) {
        make(steps, bounds);
      }
      writer.commit();
      return open;
    } catch (SQLException | IOException | RuntimeException failure) {
      writer.rollBack(failure);
      throw failure;
    }
  }

  private void make(List<Step> steps, Bounds bounds) throws SQLException, IOException {
    long shift = shift(steps);
    for (int i = 0; i < steps.size(); i += Writer.MANY) {
      makeSome(steps.subList(i, Math.min(i + Writer.MANY, steps.size())), shift);
    }
    removeAll(writer.expired(bounds.now(), EXPIRED_PER_CHANGE * steps.size() + 1));
    makeRoom(bounds);
    if (!summary.sealed() && writer.bytesInUse() >= bounds.fileBytes()) {
      summary = summary.asSealed();
    }
    if (!summary.isPossible()) {
      throw new DamagedException("its rows are not those that were counted");
    }
    writer.save(summary);
  }

  /** Returns what to add to the numbers of use, so that they are higher than all that are there. */
  private long shift(List<Step> steps) throws SQLException {
    if (steps.isEmpty()) {
      return 0;
    }
    long last = writer.lastUse();
    Recency.passed(last);
    long first = steps.get(0).used();
    return first > last ? 0 : Recency.take(steps.size()) - first;
  }

  private void makeSome(List<Step> steps, long shift) throws SQLException {
    Map<ByteKey, Stored> rows =
        steps.size() == Writer.MANY ? writer.findMany(steps) : findEach(steps);
    if (useAll(steps, rows, shift)) {
      return;
    }
    List<Fresh> fresh = new ArrayList<>();
    for (Step step : steps) {
      make(step.change(), rows.get(step.key()), step.used() + shift, fresh);
    }
    if (fresh.size() == Writer.MANY) {
      writer.insertMany(fresh);
    } else {
      for (Fresh row : fresh) {
        writer.insert(row);
      }
    }
  }

  /** Makes as many changes as the statement for many can, if all of them only say that a row was used. */
  private boolean useAll(List<Step> steps, Map<ByteKey, Stored> rows, long shift)
      throws SQLException {
    Map<Long, Long> uses = new LinkedHashMap<>();
    for (Step step : steps) {
      Stored row = rows.get(step.key());
      if (row == null
          || !(step.change() instanceof ByteChange.Touch touch)
          || touch.expires() != row.expires()) {
        return false;
      }
      uses.put(row.id(), step.used() + shift);
    }
    if (uses.size() < Writer.MANY) {
      return false;
    }
    writer.useMany(uses);
    return true;
  }

  private Map<ByteKey, Stored> findEach(List<Step> steps) throws SQLException {
    Map<ByteKey, Stored> rows = new HashMap<>();
    for (Step step : steps) {
      Stored row = writer.find(step.key());
      if (row != null) {
        rows.put(step.key(), row);
      }
    }
    return rows;
  }

  private void make(ByteChange change, @Nullable Stored row, long used, List<Fresh> fresh)
      throws SQLException {
    if (change instanceof ByteChange.Put put) {
      put(new Fresh(put.record(), used, files.get(put.key())), row, fresh);
    } else if (row == null) {
      return;
    } else if (change instanceof ByteChange.Touch touch) {
      writer.touch(row, touch.expires(), used);
    } else {
      remove(row);
      removed++;
    }
  }

  private void put(Fresh row, @Nullable Stored old, List<Fresh> fresh) throws SQLException {
    if (old == null) {
      fresh.add(row);
      summary = summary.plus(1, row.record().size());
    } else {
      writer.replace(old.id(), row);
      summary = summary.plus(0, row.record().size() - old.size());
      abandon(old);
    }
  }

  private void remove(Stored row) throws SQLException {
    writer.delete(row.id());
    summary = summary.plus(-1, -row.size());
    abandon(row);
  }

  private void abandon(Stored row) {
    if (row.file() != null) {
      abandoned.add(row.file());
    }
  }

  private void removeAll(List<Stored> rows) throws SQLException {
    for (Stored row : rows) {
      remove(row);
    }
  }

  /** Removes expired rows, then those used longest ago, until the rest may stay. */
  private void makeRoom(Bounds bounds) throws SQLException {
    boolean anyExpired = true;
    while (!bounds.allow(summary)) {
      int count = (int) Math.max(CHUNK, Math.min(summary.records() - bounds.records(), 10_000));
      List<Stored> rows = anyExpired ? writer.expired(bounds.now(), count) : List.of();
      anyExpired = !rows.isEmpty();
      if (!anyExpired) {
        rows = writer.oldest(count);
      }
      if (rows.isEmpty()) {
        return; // the count was wrong, which the check of the summary tells
      }
      for (Stored row : rows) {
        if (!bounds.allow(summary)) {
          remove(row);
        }
      }
    }
  }
}
