package io.keepsake.samples.benchmarks.jmh;

import io.keepsake.samples.benchmarks.disk.AnswerSize;
import io.keepsake.samples.benchmarks.disk.DiskCache;
import io.keepsake.samples.benchmarks.disk.DiskContender;
import io.keepsake.samples.benchmarks.experiment.Directories;
import io.keepsake.samples.benchmarks.workload.Answers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Reads 1,000 answers that this process has read before, by equal keys that are not identical. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RepeatedReadBenchmark {
  private static final int COUNT = 1_000;

  /** Who is asked. */
  @Param
  public DiskContender contender;

  /** How long the answers are. */
  @Param
  public AnswerSize size;

  private final String[] keys = new String[COUNT];
  private Path directory;
  private DiskCache cache;
  private int next;

  @Setup
  public void fill() throws Exception {
    directory = Files.createTempDirectory("keepsake-repeated-read");
    try (DiskCache written = contender.open(directory, size.answers())) {
      for (int call = 0; call < COUNT; call++) {
        written.write(Answers.key(call));
      }
      written.save();
    }
    cache = contender.open(directory, size.answers());
    for (int call = 0; call < COUNT; call++) {
      cache.read(Answers.key(call));
      keys[call] = Answers.key(call);
    }
  }

  @Benchmark
  public byte[] read() throws Exception {
    int current = next;
    next = current + 1 == COUNT ? 0 : current + 1;
    return cache.read(keys[current]);
  }

  @TearDown
  public void empty() throws Exception {
    cache.close();
    Directories.delete(directory);
  }
}
