package io.keepsake.samples.benchmarks.disk;

import io.keepsake.samples.benchmarks.figure.Measure;
import io.keepsake.samples.benchmarks.workload.Answers;
import java.util.List;

/** How long the answers are, and the measures that are taken with them. */
public enum AnswerSize {
  SMALL(
      100,
      Measure.SMALL_WRITE,
      Measure.SMALL_MISS,
      Measure.SMALL_FIRST_READ,
      Measure.SMALL_REPEATED_READ,
      Measure.SMALL_REOPEN,
      Measure.SMALL_REOPEN_NEW,
      Measure.SMALL_DISK),
  LARGE(
      10 * 1024,
      Measure.LARGE_WRITE,
      Measure.LARGE_MISS,
      Measure.LARGE_FIRST_READ,
      Measure.LARGE_REPEATED_READ,
      Measure.LARGE_REOPEN,
      Measure.LARGE_REOPEN_NEW,
      Measure.LARGE_DISK);

  private final int bytes;
  private final Measure write;
  private final Measure miss;
  private final Measure firstRead;
  private final Measure repeatedRead;
  private final Measure reopen;
  private final Measure reopenInNewProcess;
  private final Measure onDisk;

  AnswerSize(
      int bytes,
      Measure write,
      Measure miss,
      Measure firstRead,
      Measure repeatedRead,
      Measure reopen,
      Measure reopenInNewProcess,
      Measure onDisk) {
    this.bytes = bytes;
    this.write = write;
    this.miss = miss;
    this.firstRead = firstRead;
    this.repeatedRead = repeatedRead;
    this.reopen = reopen;
    this.reopenInNewProcess = reopenInNewProcess;
    this.onDisk = onDisk;
  }

  /** Returns the length of each answer. */
  public int bytes() {
    return bytes;
  }

  /** Returns the answers, none of them computed yet. */
  public Answers answers() {
    return new Answers(bytes);
  }

  /** Returns the time to compute and keep an answer, when all of them are saved, in microseconds. */
  public Measure write() {
    return write;
  }

  /** Returns the part of it that passes before the call returns. */
  public Measure miss() {
    return miss;
  }

  /** Returns the time to read an answer for the first time, in microseconds. */
  public Measure firstRead() {
    return firstRead;
  }

  /** Returns the time to read an answer once more, in nanoseconds. */
  public Measure repeatedRead() {
    return repeatedRead;
  }

  /** Returns the time to open all answers and read one, in milliseconds, in a process that has done so before. */
  public Measure reopen() {
    return reopen;
  }

  /** Returns the same for a process that has not, and has to load all classes and libraries. */
  public Measure reopenInNewProcess() {
    return reopenInNewProcess;
  }

  /** Returns the megabytes of all files. */
  public Measure onDisk() {
    return onDisk;
  }

  /** Returns all measures in the order of the table's columns. */
  public List<Measure> measures() {
    return List.of(write, miss, firstRead, repeatedRead, reopen, reopenInNewProcess, onDisk);
  }
}
