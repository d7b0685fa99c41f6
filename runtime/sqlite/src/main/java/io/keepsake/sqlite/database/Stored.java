package io.keepsake.sqlite.database;

import io.keepsake.sqlite.row.LargeValues;

/**
 * What a change has to know of a record that is there.
 *
 * @param size what it counts towards the bound in bytes
 */
record Stored(long id, long size) {

  /** Tells whether a file may have its value. */
  boolean mayBeInFile() {
    return size >= LargeValues.THRESHOLD;
  }
}
