package io.keepsake.samples.benchmarks.jmh;

import io.keepsake.samples.benchmarks.contender.Contender;
import io.keepsake.samples.benchmarks.contender.Formula;
import io.keepsake.samples.benchmarks.contender.Service;
import io.keepsake.samples.benchmarks.workload.Traces;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Calls that were never made before, of a cache that is full: each makes another answer leave. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class FullMissBenchmark {
  private static final int CAPACITY = 10_000;

  /** Who is asked; only those that have a bound. */
  @Param({"LRU", "TTL", "LFU", "LINKED_MAP", "CACHE2K", "CAFFEINE", "GUAVA"})
  public Contender contender;

  private Service service;
  private int calls;

  @Setup
  public void fill() {
    service = contender.open(new Formula(), CAPACITY);
    for (int i = 0; i < 2 * CAPACITY; i++) {
      f();
    }
  }

  @Benchmark
  public long f() {
    return service.f(Traces.scatter(calls++));
  }
}
