package io.keepsake.samples.benchmarks.jmh;

import io.keepsake.samples.benchmarks.contender.Contender;
import io.keepsake.samples.benchmarks.contender.Formula;
import io.keepsake.samples.benchmarks.contender.Service;
import io.keepsake.samples.benchmarks.workload.Arguments;
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

/**
 * Calls that were made before, with equal and not identical arguments. There is room for half as much again: a cache that
 * is less than half full may save itself the work of a bounded one, and one in segments needs room in each of them.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class HitBenchmark {
  private static final int CAPACITY = Arguments.COUNT * 3 / 2;

  /** Who answers; {@link #fill} must have run. */
  @Param
  public Contender contender;

  private Service service;
  private Arguments arguments;

  @Setup
  public void fill() {
    service = contender.open(new Formula(), CAPACITY);
    arguments = Arguments.create();
    Arguments equal = Arguments.create();
    for (int call = 0; call < Arguments.COUNT; call++) {
      service.f(equal.number(call));
      service.quote(equal.sku(call), equal.quantity(call));
      dist(service, equal, call);
    }
  }

  @Benchmark
  public long f(Cursor cursor) {
    return service.f(arguments.number(cursor.next()));
  }

  @Benchmark
  public String quote(Cursor cursor) {
    int call = cursor.next();
    return service.quote(arguments.sku(call), arguments.quantity(call));
  }

  @Benchmark
  public double dist(Cursor cursor) {
    return dist(service, arguments, cursor.next());
  }

  private static double dist(Service service, Arguments arguments, int call) {
    return service.dist(
        arguments.coordinate(call, 0),
        arguments.coordinate(call, 1),
        arguments.coordinate(call, 2),
        arguments.coordinate(call, 3));
  }

  /** Goes round the calls; the second thread is half a round ahead. */
  @State(Scope.Thread)
  public static class Cursor {
    private int call;

    @Setup
    public void start(ThreadParams thread) {
      call = thread.getThreadIndex() * (Arguments.COUNT / 2) % Arguments.COUNT;
    }

    int next() {
      int current = call;
      call = current + 1 == Arguments.COUNT ? 0 : current + 1;
      return current;
    }
  }
}
