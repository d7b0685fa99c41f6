package io.keepsake.sqlite.database;

/**
 * How much a file may hold when a transaction ends.
 *
 * @param records the number of records
 * @param bytes the sum of their sizes
 * @param fileBytes the size from which on the file is full
 * @param now the time, in milliseconds since 1970
 */
public record Bounds(long records, long bytes, long fileBytes, long now) {
  boolean allow(Summary summary) {
    return summary.records() <= records && summary.bytes() <= bytes;
  }
}
