package io.keepsake.sqlite;

import io.keepsake.sqlite.row.Checksum;

/**
 * What a file knows of itself without looking at its rows; written with each change, in one transaction.
 *
 * @param records the number of records
 * @param bytes the sum of their sizes
 * @param sealed whether the file is full: new records go to the next one
 */
record Summary(long records, long bytes, boolean sealed) {
  static final Summary EMPTY = new Summary(0, 0, false);

  Summary plus(long moreRecords, long moreBytes) {
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
