package io.keepsake.samples.benchmarks.jmh;

import java.time.Duration;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** A method of a benchmark, run by JMH in a Java of its own. */
record Fork(Class<?> benchmark, String method, int threads) {

  /**
   * Runs it.
   *
   * @param parameters the values of the benchmark's parameters
   * @param warmUps how many iterations are not measured
   * @param iterations how many are, after these
   */
  RunResult run(Map<String, String> parameters, int warmUps, int iterations, Duration iteration)
      throws RunnerException {
    TimeValue time = TimeValue.milliseconds(iteration.toMillis());
    ChainedOptionsBuilder options = new OptionsBuilder()
        .include("\\." + benchmark.getSimpleName() + "\\." + method + "$")
        .threads(threads)
        .forks(1)
        .jvmArgsAppend("-Xms2g", "-Xmx2g")
        .warmupIterations(warmUps)
        .warmupTime(time)
        .measurementIterations(iterations)
        .measurementTime(time)
        .addProfiler(GCProfiler.class)
        .shouldFailOnError(true)
        .verbosity(VerboseMode.SILENT);
    parameters.forEach((name, value) -> options.param(name, value));
    return new Runner(options.build()).runSingle();
  }
}
