package io.keepsake.samples.benchmarks.jmh;

import io.keepsake.samples.benchmarks.codec.Bytes;
import io.keepsake.samples.benchmarks.codec.CodecContender;
import io.keepsake.samples.benchmarks.codec.Report;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Turns a record with nested lists and maps into bytes and back. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CodecBenchmark {
  /** Who does it. */
  @Param
  public CodecContender contender;

  private final Report report = Report.create();
  private Bytes bytes;
  private byte[] written;

  @Setup
  public void prepare() throws Exception {
    bytes = contender.make();
    written = bytes.write(report);
  }

  @Benchmark
  public Report both() throws Exception {
    return bytes.read(bytes.write(report));
  }

  @Benchmark
  public byte[] write() throws Exception {
    return bytes.write(report);
  }

  @Benchmark
  public Report read() throws Exception {
    return bytes.read(written);
  }
}
