package io.keepsake.samples.benchmarks.codec;

/** Turns reports into bytes and back. */
public interface Bytes {
  /** Returns the bytes of a report. */
  byte[] write(Report report) throws Exception;

  /** Returns the report that bytes were written for. */
  Report read(byte[] bytes) throws Exception;
}
