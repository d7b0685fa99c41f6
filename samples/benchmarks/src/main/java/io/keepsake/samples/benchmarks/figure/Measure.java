package io.keepsake.samples.benchmarks.figure;

import java.util.Locale;

/** A quantity that is measured for several subjects. */
public enum Measure {
  HIT_F("`long f(int)`", 1),
  HIT_QUOTE("`String quote(String,int)`", 1),
  HIT_DIST("`double dist(4 x double)`", 1),
  HIT_F_BYTES("bytes allocated by f", 1),
  HIT_QUOTE_BYTES("bytes allocated by quote", 1),
  HIT_DIST_BYTES("bytes allocated by dist", 1),
  PAIR_F("`long f(int)`, 2 threads", 1),
  PAIR_QUOTE("`String quote(String,int)`, 2 threads", 1),
  PAIR_DIST("`double dist(4 x double)`, 2 threads", 1),
  MISS_EMPTY("into a cache that fills", 0),
  MISS_FULL("into a full cache", 0),
  EVICTION("1 thread", 0),
  EVICTION_PAIR("2 threads, each", 0),
  RATIO_STEEP("zipf 0.99", 3),
  RATIO_FLAT("zipf 0.70", 3),
  RATIO_SHIFTING("hot set shifts", 3),
  RATIO_SCANNED("with scans", 3),
  ENTRY_BYTES("bytes", 0),
  PAUSE_MEDIAN("p50, us", 2),
  PAUSE_RARE("p99.99, us", 1),
  PAUSE_LONGEST("longest, us", 0),
  START_UP("ms", 0),
  COMPILE_BARE("three methods a class, s", 2),
  COMPILE_USUAL("in a class of usual size, s", 2),
  DEPTH_COLD("first call", 0),
  DEPTH_WARM("when compiled", 0),
  SMALL_WRITE("write until saved, us", 2),
  SMALL_MISS("of it, the caller waits, us", 2),
  SMALL_FIRST_READ("first read, us", 2),
  SMALL_REPEATED_READ("repeated read, ns", 1),
  SMALL_REOPEN("open and first answer, ms", 1),
  SMALL_REOPEN_NEW("the same in a new process, ms", 0),
  SMALL_DISK("on disk, MB", 1),
  LARGE_WRITE("write until saved, us", 2),
  LARGE_MISS("of it, the caller waits, us", 2),
  LARGE_FIRST_READ("first read, us", 2),
  LARGE_REPEATED_READ("repeated read, ns", 1),
  LARGE_REOPEN("open and first answer, ms", 1),
  LARGE_REOPEN_NEW("the same in a new process, ms", 0),
  LARGE_DISK("on disk, MB", 1),
  CODEC_BOTH("write and read, ns", 0),
  CODEC_WRITE("write, ns", 0),
  CODEC_READ("read, ns", 0),
  CODEC_BYTES("bytes", 0),
  LOAD_CALLS("calls", 0),
  LOAD_FLUSHED("answers saved by a flush", 0),
  LOAD_WRONG("wrong values", 0),
  LOAD_LOST("saved and lost", 0),
  LOAD_BUSY("`SQLITE_BUSY` seen", 0),
  LOAD_FAILED("other failures", 0);

  private final String title;
  private final int decimals;

  Measure(String title, int decimals) {
    this.title = title;
    this.decimals = decimals;
  }

  /** Returns the heading of its column. */
  public String title() {
    return title;
  }

  /** Returns a value as readers see it. */
  public String format(double value) {
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }
}
