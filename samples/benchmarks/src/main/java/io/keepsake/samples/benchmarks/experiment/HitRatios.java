package io.keepsake.samples.benchmarks.experiment;

import io.keepsake.samples.benchmarks.contender.Contender;
import io.keepsake.samples.benchmarks.contender.CountingFormula;
import io.keepsake.samples.benchmarks.contender.Service;
import io.keepsake.samples.benchmarks.figure.Figures;
import io.keepsake.samples.benchmarks.figure.Measure;
import io.keepsake.samples.benchmarks.workload.Traces;
import io.keepsake.samples.benchmarks.workload.Zipf;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;

/**
 * How many calls of a trace are answered by caches that have room for a tenth of its keys.
 *
 * <p>Two threads that share a trace keep together. Left alone, one is soon some hundred thousand calls ahead: then the cache
 * is asked for two parts of the trace at once, for two hot sets where there is one, and even an exact LRU that is asked
 * in the same order answers some percent less than it does for one thread. That would be measured as a fault of the cache.
 */
public final class HitRatios {
  /** The name of the cache that always holds the keys that are asked for most, and no others. */
  public static final String BEST = "best fixed set";

  /** What is added to the name of a contender that two threads ask. */
  public static final String PAIR = ", 2 threads";

  private static final int LENGTH = 1_000_000;
  private static final int WARM_UP = LENGTH / 5;

  /** So many calls of the trace are between two threads at the most. */
  private static final int LONGEST_LEAD = 1_000;

  private static final List<Contender> CONTENDERS = List.of(
      Contender.LRU,
      Contender.LINKED_MAP,
      Contender.TTL,
      Contender.LFU,
      Contender.CAFFEINE,
      Contender.GUAVA,
      Contender.CACHE2K);

  private HitRatios() {}

  /** Measures all contenders on all traces. */
  public static void main(String[] arguments) throws InterruptedException {
    measure(Measure.RATIO_STEEP, Traces.zipf(0.99, LENGTH));
    measure(Measure.RATIO_FLAT, Traces.zipf(0.70, LENGTH));
    measure(Measure.RATIO_SHIFTING, Traces.shifting(LENGTH));
    measure(Measure.RATIO_SCANNED, Traces.scanned(LENGTH));
    best(Measure.RATIO_STEEP, 0.99);
    best(Measure.RATIO_FLAT, 0.70);
  }

  private static void measure(Measure measure, int[] trace) throws InterruptedException {
    for (Contender contender : CONTENDERS) {
      Figures.print(measure, contender.label(), ratio(contender, trace, 1));
    }
    for (Contender contender : List.of(Contender.LRU, Contender.LFU, Contender.CAFFEINE)) {
      Figures.print(measure, contender.label() + PAIR, ratio(contender, trace, 2));
    }
  }

  private static void best(Measure measure, double exponent) {
    Figures.print(measure, BEST, new Zipf(Traces.KEYS, exponent).share(Traces.CAPACITY));
  }

  private static double ratio(Contender contender, int[] trace, int threads)
      throws InterruptedException {
    CountingFormula formula = new CountingFormula();
    Service service = contender.open(formula, Traces.CAPACITY);
    ask(service, trace, 0, WARM_UP, threads);
    long before = formula.computations();
    ask(service, trace, WARM_UP, LENGTH, threads);
    return 1 - (double) (formula.computations() - before) / (LENGTH - WARM_UP);
  }

  /** Asks for a part of the trace; each thread takes every second key, if there are two. */
  private static void ask(Service service, int[] trace, int from, int to, int threads)
      throws InterruptedException {
    Thread[] running = new Thread[threads];
    CyclicBarrier together = new CyclicBarrier(threads);
    for (int t = 0; t < threads; t++) {
      int offset = t;
      running[t] = new Thread(() -> {
        for (int start = from; start < to; start += LONGEST_LEAD) {
          for (int i = start + offset; i < start + LONGEST_LEAD; i += threads) {
            service.f(trace[i]);
          }
          meet(together);
        }
      });
      running[t].start();
    }
    for (Thread thread : running) {
      thread.join();
    }
  }

  private static void meet(CyclicBarrier together) {
    try {
      together.await();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IllegalStateException("a thread has left the others", e);
    }
  }
}
