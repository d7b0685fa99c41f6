package io.keepsake.samples.benchmarks.experiment;

import io.keepsake.samples.benchmarks.contender.Contender;
import io.keepsake.samples.benchmarks.contender.Formula;
import io.keepsake.samples.benchmarks.contender.Service;
import io.keepsake.samples.benchmarks.figure.Figures;
import io.keepsake.samples.benchmarks.figure.Measure;
import io.keepsake.samples.benchmarks.workload.Traces;
import org.HdrHistogram.Histogram;

/**
 * How long one call takes that makes an answer leave a cache of a million. To be run without garbage collection. The
 * contender without a cache shows what the machine itself adds.
 */
public final class Pause {
  private static final int CAPACITY = 1_000_000;
  private static final int WARM_UP = 1_000_000;

  private Pause() {}

  /** Measures the contender that the first argument names, for as many calls as the second says. */
  public static void main(String[] arguments) {
    Contender contender = Contender.valueOf(arguments[0]);
    int calls = Integer.parseInt(arguments[1]);
    Service service = contender.open(new Formula(), CAPACITY);
    record(service, 0, CAPACITY + WARM_UP);
    Histogram histogram = record(service, CAPACITY + WARM_UP, calls);
    String subject = contender.label();
    Figures.print(Measure.PAUSE_MEDIAN, subject, microseconds(histogram.getValueAtPercentile(50)));
    Figures.print(Measure.PAUSE_RARE, subject, microseconds(histogram.getValueAtPercentile(99.99)));
    Figures.print(Measure.PAUSE_LONGEST, subject, microseconds(histogram.getMaxValue()));
  }

  private static Histogram record(Service service, int first, int calls) {
    Histogram histogram = new Histogram(3);
    for (int call = first; call < first + calls; call++) {
      int key = Traces.scatter(call);
      long start = System.nanoTime();
      service.f(key);
      histogram.recordValue(System.nanoTime() - start);
    }
    return histogram;
  }

  private static double microseconds(long nanoseconds) {
    return nanoseconds / 1e3;
  }
}
