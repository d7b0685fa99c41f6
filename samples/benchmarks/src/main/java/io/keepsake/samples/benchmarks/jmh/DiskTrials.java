package io.keepsake.samples.benchmarks.jmh;

import io.keepsake.samples.benchmarks.codec.CodecContender;
import io.keepsake.samples.benchmarks.codec.Report;
import io.keepsake.samples.benchmarks.disk.AnswerSize;
import io.keepsake.samples.benchmarks.disk.DiskContender;
import io.keepsake.samples.benchmarks.figure.Figures;
import io.keepsake.samples.benchmarks.figure.Measure;
import java.time.Duration;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/** What JMH measures of the part on disk. */
public final class DiskTrials {
  private final int iterations;
  private final Duration iteration;
  private final Figures figures;

  /** Creates trials with so many iterations of such a length, after as many that are not measured. */
  public DiskTrials(int iterations, Duration iteration, Figures figures) {
    this.iterations = iterations;
    this.iteration = iteration;
    this.figures = figures;
  }

  /** Measures repeated reads. */
  public void repeatedRead(DiskContender contender, AnswerSize size) throws RunnerException {
    Map<String, String> parameters = Map.of("contender", contender.name(), "size", size.name());
    double nanos = run(RepeatedReadBenchmark.class, "read", parameters);
    figures.add(size.repeatedRead(), contender.label(), nanos);
  }

  /** Measures writing and reading a report, and counts its bytes. */
  public void codec(CodecContender contender) throws Exception {
    int bytes = contender.make().write(Report.create()).length;
    figures.add(Measure.CODEC_BYTES, contender.label(), bytes);
    Map<String, String> parameters = Map.of("contender", contender.name());
    figures.add(Measure.CODEC_BOTH, contender.label(), codec("both", parameters));
    figures.add(Measure.CODEC_WRITE, contender.label(), codec("write", parameters));
    figures.add(Measure.CODEC_READ, contender.label(), codec("read", parameters));
  }

  private double codec(String method, Map<String, String> parameters) throws RunnerException {
    return run(CodecBenchmark.class, method, parameters);
  }

  private double run(Class<?> benchmark, String method, Map<String, String> parameters)
      throws RunnerException {
    return new Fork(benchmark, method, 1)
        .run(parameters, 2 * iterations, iterations, iteration)
        .getPrimaryResult()
        .getScore();
  }
}
