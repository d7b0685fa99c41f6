package io.keepsake.sqlite.row;

import io.keepsake.runtime.spi.ByteKey;
import io.keepsake.runtime.spi.ByteRecord;
import io.keepsake.sqlite.failure.Log;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records of a file as they are read: rows, with the large values beside them, that check out. */
public final class RecordReader {
  private static final int TRIES = 3;

  private final Path file;
  private final LargeValues large;

  /** Names the database, for messages, and the values beside it. */
  public RecordReader(Path file, LargeValues large) {
    this.file = file;
    this.large = large;
  }

  /** Something that finds the row of a key. */
  @FunctionalInterface
  public interface Finder {
    @Nullable
    Row find() throws IOException;
  }

  /** Returns the record of a key, null if there is none that checks out. */
  public @Nullable ByteRecord find(ByteKey key, Finder finder) throws IOException {
    // A large value may be replaced between the look at the row and the look at the file: then the
    // row tells anew.
    for (int tries = 0; tries < TRIES; tries++) {
      Row row = finder.find();
      if (row == null) {
        return null;
      }
      byte[] value = value(row);
      if (value != null) {
        return checked(key, value, row);
      }
    }
    return null;
  }

  /** Returns the records of some rows, without those whose files have gone. */
  public List<ByteRecord> of(List<Row> rows) throws IOException {
    List<ByteRecord> records = new ArrayList<>();
    for (Row row : rows) {
      byte[] value = value(row);
      ByteRecord record = value == null ? null : checked(Row.key(row.data()), value, row);
      if (record != null) {
        records.add(record);
      }
    }
    return records;
  }

  private byte @Nullable [] value(Row row) throws IOException {
    String name = row.file();
    return name == null ? row.ownValue() : large.read(name);
  }

  private @Nullable ByteRecord checked(ByteKey key, byte[] value, Row row) {
    ByteRecord record = row.record(key, value);
    if (record == null) {
      Log.warn(file + ": a record does not check out, and is taken as absent");
    }
    return record;
  }
}
