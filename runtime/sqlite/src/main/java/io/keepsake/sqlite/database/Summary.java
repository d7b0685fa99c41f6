package io.keepsake.sqlite.database;

import io.keepsake.sqlite.row.Checksum;

/**
 * What a file knows of itself without looking at its rows; written with each change, in one transaction.
 *
 * @param records the number of records
 * @param bytes the sum of their sizes
 * @param sealed whether the file is full: new records go to the next one
 */
public record Summary(long records, long bytes, boolean sealed) {
  /** That of a new file. */
  public static final Summary EMPTY = new Summary(0, 0, false);

  /** Returns this with so many more records and bytes, or fewer. */
  public Summary plus(long moreRecords, long moreBytes) {
    return new Summary(records + moreRecords, bytes + moreBytes, sealed);
  }

  Summary asSealed() {
    return new Summary(records, bytes, true);
  }

  /** A wrong number here would let a store grow without end, or empty it. */
  long checksum() {
    return Checksum.of(records, bytes, sealed ? 1 : 0);
  }

  boolean isPossible() {
    return records >= 0 && bytes >= 0;
  }
}
