package io.keepsake.samples.benchmarks.load;

import java.util.BitSet;
import java.util.HexFormat;

/**
 * What happened in one process.
 *
 * @param calls how many there were
 * @param wrong how many of them gave a value that belongs to other arguments, or to none
 * @param busy how often a caller or the log heard of {@code SQLITE_BUSY}
 * @param failed how often of something else
 * @param flushed the keys whose answers were flushed, and never invalidated
 */
record Account(long calls, long wrong, long busy, long failed, BitSet flushed) {

  /** Returns this as one line. */
  String toText() {
    String keys = HexFormat.of().formatHex(flushed.toByteArray());
    return String.join(
        ",",
        Long.toString(calls),
        Long.toString(wrong),
        Long.toString(busy),
        Long.toString(failed),
        keys);
  }

  /** Returns what a line tells. */
  static Account of(String text) {
    String[] parts = text.split(",", -1);
    return new Account(
        Long.parseLong(parts[0]),
        Long.parseLong(parts[1]),
        Long.parseLong(parts[2]),
        Long.parseLong(parts[3]),
        BitSet.valueOf(HexFormat.of().parseHex(parts[4])));
  }
}
