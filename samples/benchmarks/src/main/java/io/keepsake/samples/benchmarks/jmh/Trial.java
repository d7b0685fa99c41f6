package io.keepsake.samples.benchmarks.jmh;

import io.keepsake.samples.benchmarks.contender.Contender;
import io.keepsake.samples.benchmarks.figure.Figures;
import io.keepsake.samples.benchmarks.figure.Measure;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;

/**
 * A method of a benchmark, the number of threads that call it, and what is taken from the result.
 *
 * @param time nanoseconds a call, of each thread
 * @param bytes what a call allocates, or null if nobody wants to know
 */
public record Trial(
    Class<?> benchmark,
    String method,
    int threads,
    Measure time,
    Measure bytes,
    Collection<Contender> contenders) {

  /**
   * Runs it in a Java of its own.
   *
   * @param iterations how many are measured, after as many that are not, or four times as many for a framework
   */
  public void run(Contender contender, int iterations, Duration iteration, Figures figures)
      throws RunnerException {
    int warmUps = contender.isFramework() ? 4 * iterations : iterations;
    RunResult result = new Fork(benchmark, method, threads)
        .run(Map.of("contender", contender.name()), warmUps, iterations, iteration);
    figures.add(time, contender.label(), result.getPrimaryResult().getScore());
    if (bytes != null) {
      figures.add(
          bytes,
          contender.label(),
          result.getSecondaryResults().get("gc.alloc.rate.norm").getScore());
    }
  }
}
