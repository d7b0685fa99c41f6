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
import org.openjdk.jmh.infra.ThreadParams;

/** Calls of which some hit and some miss: zipf 0.99 over ten times as many keys as there is room for. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class EvictionBenchmark {
  private static final int LENGTH = 1 << 20;

  /** Who answers; only those that have a bound. */
  @Param({"LRU", "TTL", "LFU", "LINKED_MAP", "CACHE2K", "CAFFEINE", "GUAVA"})
  public Contender contender;

  private Service service;
  private int[] trace;

  @Setup
  public void fill() {
    service = contender.open(new Formula(), Traces.CAPACITY);
    trace = Traces.zipf(0.99, LENGTH);
    for (int key : trace) {
      service.f(key);
    }
  }

  @Benchmark
  public long f(Cursor cursor) {
    return service.f(trace[cursor.next()]);
  }

  /** Goes round the trace; the second thread is half a round ahead. */
  @State(Scope.Thread)
  public static class Cursor {
    private int position;

    @Setup
    public void start(ThreadParams thread) {
      position = thread.getThreadIndex() * (LENGTH / 2);
    }

    int next() {
      return position++ & LENGTH - 1;
    }
  }
}
