package io.keepsake.samples.benchmarks;

/** What a run measures. */
public enum Part {
  /** Caches in memory. */
  MEMORY,

  /** Caches on disk, the codecs, and two processes at work on one directory. */
  DISK,

  /** One after the other. */
  ALL;

  /** Tells whether another part belongs to this one. */
  boolean includes(Part part) {
    return this == ALL || this == part;
  }
}
