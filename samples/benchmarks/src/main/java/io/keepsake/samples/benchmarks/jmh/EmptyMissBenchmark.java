package io.keepsake.samples.benchmarks.jmh;

import io.keepsake.samples.benchmarks.contender.Contender;
import io.keepsake.samples.benchmarks.contender.Formula;
import io.keepsake.samples.benchmarks.contender.Service;
import io.keepsake.samples.benchmarks.workload.Traces;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Calls that were never made before, of a cache that is empty at first and has room for twice as many. Nobody is told how
 * many will come, so tables grow. cache2k does not take part, for its caches would have to be closed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class EmptyMissBenchmark {
  private static final int CALLS = 100_000;

  /** Who is asked. */
  @Param({"LRU", "TTL", "LFU", "CONCURRENT_MAP", "LINKED_MAP", "CAFFEINE", "GUAVA"})
  public Contender contender;

  private Service service;

  @Setup(Level.Invocation)
  public void empty() {
    service = contender.open(new Formula(), 2 * CALLS);
  }

  @Benchmark
  @OperationsPerInvocation(CALLS)
  public long f() {
    long sum = 0;
    for (int call = 0; call < CALLS; call++) {
      sum += service.f(Traces.scatter(call));
    }
    return sum;
  }
}
