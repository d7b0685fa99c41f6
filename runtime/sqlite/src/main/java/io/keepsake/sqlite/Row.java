package io.keepsake.sqlite;

import org.jspecify.annotations.Nullable;

/**
 * What a row says, but its key.
 *
 * @param file the file that has the value; null if the row has it
 * @param value the value; null if a file has it
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
record Row(
    long written, long expires, long checksum, @Nullable String file, byte @Nullable [] value) {

  private static final byte[] NOTHING = {};

  /** Returns the value of a row that names no file. */
  byte[] ownValue() {
    return value == null ? NOTHING : value;
  }
}
